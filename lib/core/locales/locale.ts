import type { AttributionWords } from './attribution-words';
import type { FigureWords } from './figure-words';

/**
 * A language in which texts are read, as data: a folder with a file a part, and a line in `index.ts`. English is not
 * among them: its rules are deeper and always at hand.
 */
export interface Locale {
  /** BCP 47 code of the language, without region. */
  readonly code: string;
  /** Some of its most frequent words, which tell it from the others; lower case, separated by spaces. */
  readonly common: string;
  /** Letters that it alone writes among the languages of its script, and letters it never writes; lower case. */
  readonly letters?: { readonly own: string; readonly never: string };
  /** Null where only figures are read. */
  readonly attribution: AttributionWords | null;
  readonly figures: FigureWords;
}
