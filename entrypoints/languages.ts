import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LOCALES } from '@/lib/core/locales/all';
import { offerLanguages } from '@/lib/tasks/languages';

export default defineUnlistedScript(() => offerLanguages(LOCALES));
