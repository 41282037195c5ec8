import { bringScript } from '@/lib/browser/on-demand';
import type { ReadNumbers } from '@/lib/core/claims/read-numbers';

/** Where the reader of numbers stands in the extension. */
export const NUMBERS_PATH = '/numbers.js';
const NAME = 'secondSourceNumbers';

const isReader = (value: unknown): value is ReadNumbers => typeof value === 'function';

/** Leaves the reader where `bringNumbers` finds it; the script's only statement. */
export const offerNumbers = (read: ReadNumbers): void => void Reflect.set(globalThis, NAME, read);

const readsNothing: ReadNumbers = () => ({
  counts: [],
  amounts: [],
  voided: null,
  goesOn: false,
});

/**
 * What reads numbers in sentences, brought at the first call: with its words it would be an eighth of the background.
 * Where the browser does not run the script, a reader that reads none: then only curators' figures are shown.
 */
export async function bringNumbers(): Promise<ReadNumbers> {
  if (!isReader(Reflect.get(globalThis, NAME))) await bringScript(NUMBERS_PATH).catch(() => null);
  const brought: unknown = Reflect.get(globalThis, NAME);
  return isReader(brought) ? brought : readsNothing;
}
