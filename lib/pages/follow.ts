import type { Reading } from '@/lib/core/model/reading';
import { look } from './look';
import { slotOf } from './slot';

/** What reading a page needs from its surroundings. */
export interface Surroundings {
  readonly page: Document;
  readonly address: () => string;
  /** Brings the reader of any page into this page; answers when it is there. */
  readonly fetchReader: () => Promise<unknown>;
  /** Reads again once the reader is there. */
  readonly again: () => void;
}

/** A reading of the page as often as asked; null while the reader of any page is on its way. */
export function readerOf({
  page,
  address,
  fetchReader,
  again,
}: Surroundings): () => Reading | null {
  const slot = slotOf();
  let asked = false;
  return () => {
    const [url, capturedAt] = [address(), new Date().toISOString()];
    const seen = look(page, url, capturedAt);
    if ('page' in seen) return seen;
    if (slot.read) return slot.read({ page, url, capturedAt, known: seen });
    if (!asked) void fetchReader().then(() => slot.read && again());
    asked = true;
    return null;
  };
}
