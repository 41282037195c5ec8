import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickedText } from '@/lib/pages/selection/picked-text';

export default defineUnlistedScript(() => pickedText(document));
