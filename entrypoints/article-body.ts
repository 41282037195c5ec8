import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readableBody } from '@/lib/pages/article/readable-body';
import { slotOf } from '@/lib/pages/slot';

export default defineUnlistedScript(() => {
  slotOf().body = readableBody;
});
