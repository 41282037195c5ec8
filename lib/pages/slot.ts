import type { Marks } from './marks/mark-list';
import type { SentenceMarks } from './sentence-marks/mark-sentences';
import type { BodyReader, readWith } from './read-with';

/** What scripts of the extension leave for each other in their world of a page. */
interface Slot {
  /** A script watches the page, and brings the readers when it needs them. */
  watched: boolean;
  read: typeof readWith | null;
  body: BodyReader | null;
  /** Marks on the page's list, while there are any. */
  marks: Marks | null;
  /** What marks sentences, once somebody asked for it. */
  sentences: SentenceMarks | null;
}

const NAME = 'secondSource';

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' && value !== null && 'watched' in value;

/** The slot of this page, made at the first call. */
export function slotOf(): Slot {
  const found: unknown = Reflect.get(globalThis, NAME);
  const empty = { watched: false, read: null, body: null, marks: null, sentences: null };
  const slot = isSlot(found) ? found : empty;
  Reflect.set(globalThis, NAME, slot);
  return slot;
}
