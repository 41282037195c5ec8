import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rootOf } from '@/lib/pages/dom/page';
import { outlineOf } from '@/lib/pages/outline';

export default defineUnlistedScript(() => {
  const root = rootOf(document);
  return root ? outlineOf(root) : '';
});
