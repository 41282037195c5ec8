import type { readWith } from './read-with';

/** Where the script that watches a page finds the reader of any page once it was brought into the page's world of the extension. */
interface Slot {
  read: typeof readWith | null;
}

const NAME = 'secondSourceReader';

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' && value !== null && 'read' in value;

/** The slot of this page; null before a watching script made it. */
export function slotOf(): Slot | null {
  const found: unknown = Reflect.get(globalThis, NAME);
  return isSlot(found) ? found : null;
}

/** Makes the slot; one that is there already stays. */
export function makeSlot(): Slot {
  const slot = slotOf() ?? { read: null };
  Reflect.set(globalThis, NAME, slot);
  return slot;
}
