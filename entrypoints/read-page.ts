import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/lib/pages/article/read-article';
import { readWith } from '@/lib/pages/read-with';
import { slotOf } from '@/lib/pages/slot';

export default defineUnlistedScript(() => {
  const slot = slotOf();
  if (!slot) return readArticle(document, location.href, new Date().toISOString());
  slot.read = readWith;
  return null;
});
