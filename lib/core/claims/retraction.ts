import type { FigureWords } from '../locales/figure-words';
import type { Figure } from '../model/figure';
import { asciiDigits } from '../text/digits';
import type { ReadNumbers } from './read-numbers';

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
 * Whether words such as `164 killed` name a figure: its measure and number; words that count nothing name whatever has
 * their number. `language`: the words of the report's language; English is read, too.
 */
export function namesFigure(
  words: string,
  { measure, value, unit }: Figure,
  language: FigureWords | null,
  read: ReadNumbers,
): boolean {
  const told = [language, null].flatMap((one) => {
    const { counts, amounts } = read(words, one, []);
    return [...counts.map((count) => ({ ...count, unit: null })), ...amounts];
  });
  if (told.length > 0)
    return told.some((one) => one.measure === measure && one.value === value && one.unit === unit);
  const numbers = asciiDigits(words).match(BARE) ?? [];
  return value !== null && numbers.some((one) => Number(one.replaceAll(/\D/g, '')) === value);
}
