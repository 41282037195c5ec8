import { offer, offered } from '@/lib/browser/on-demand';
import type { NumberReader } from '@/lib/core/claims/read-numbers';

/** Where the reader of numbers stands in the extension. */
const NUMBERS_PATH = '/numbers.js';
const NAME = 'secondSourceNumbers';

const isReader = (value: unknown): value is NumberReader =>
  typeof value === 'object' && value !== null;

/** Leaves the reader where `bringNumbers` finds it; the script's only statement. */
export const offerNumbers = (read: NumberReader): void => offer(NAME, read);

/** A reader that reads none: then only curators’ figures are shown, and that has to be told (`partly-read`). */
export const READS_NOTHING: NumberReader = {
  sentence: () => ({ counts: [], amounts: [], voided: null, goesOn: false }),
  casualties: () => ({
    killed: 0,
    injured: 0,
    singlyKilled: { count: 0, evidence: null },
    singlyInjured: { count: 0, evidence: null },
  }),
  names: () => false,
};

/**
 * What reads numbers in sentences, brought at the first call: with its words it would be an eighth of the background.
 * Null where the browser does not run the script.
 */
export const bringNumbers = (): Promise<NumberReader | null> =>
  offered(NAME, NUMBERS_PATH, isReader).catch(() => null);
