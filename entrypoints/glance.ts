import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rootOf } from '@/lib/pages/dom/page';
import { glance } from '@/lib/pages/glance';

export default defineUnlistedScript(() =>
  glance(document, rootOf(document), location.href, new Date().toISOString()),
);
