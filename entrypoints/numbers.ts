import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { offerNumbers } from '@/lib/tasks/numbers';

export default defineUnlistedScript(() => offerNumbers(numberReader));
