import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { UNKNOWN } from '@/lib/pages/known';
import { readWith } from '@/lib/pages/read-with';
import { slotOf } from '@/lib/pages/slot';

export default defineUnlistedScript(() => {
  const slot = slotOf();
  slot.read = readWith;
  if (slot.watched) return null;
  const [page, url, capturedAt] = [document, location.href, new Date().toISOString()];
  return readWith({ page, url, capturedAt, known: UNKNOWN, readBody: slot.body ?? undefined });
});
