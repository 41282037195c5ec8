import { localeOf } from '../locales';
import type { Figure } from '../model/figure';
import { asciiDigits } from '../text/digits';
import type { NumberReader } from './read-numbers';

/** What a dataset says of a figure that a report told: it was taken back. */
export interface Retraction {
  readonly reportId: string;
  /** The figure in the words of who says so. */
  readonly words: string;
  /** Title of the dataset. */
  readonly dataset: string;
}

/** `164`, `1,200`: a number without what it counts. */
const BARE = /\d[\d,.\u00A0\u202F ]*/g;

/**
 * Whether words such as `164 killed`, in the report's language or English, name a figure of that report: its measure and
 * number; words that count nothing name whatever has their number.
 */
export function namesFigure(
  words: string,
  { measure, value, unit }: Figure,
  language: string | null,
  { sentence }: NumberReader,
): boolean {
  const own = localeOf(language, words)?.figures ?? null;
  const read = [own, null].map((locale) => sentence(words, locale, []));
  const told = read.flatMap(({ counts, amounts }) => [
    ...counts.map((one) => ({ ...one, unit: null })),
    ...amounts,
  ]);
  if (told.length > 0)
    return told.some((one) => one.measure === measure && one.value === value && one.unit === unit);
  const numbers = (asciiDigits(words).match(BARE) ?? []).map((one) =>
    Number(one.replaceAll(/[^\d]/g, '')),
  );
  return value !== null && numbers.includes(value);
}
