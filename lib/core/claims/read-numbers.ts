import { figureWords as english } from '../locales/en/figure-words';
import type { FigureWords } from '../locales/figure-words';
import { amountsOf, type Amount } from './amounts';
import { countsOf, type Count } from './counts';
import { figureLanguage } from './language';
import { parse } from './parse';
import { voidedBy, type Voided } from './void';

/** What one sentence says in numbers. */
export interface SentenceNumbers {
  readonly counts: readonly Count[];
  readonly amounts: readonly Amount[];
  /** What it makes void: its own numbers, or without any those of the sentence before it. */
  readonly voided: Voided | null;
  /** It opens with `another` and goes on with what the sentence before said. */
  readonly goesOn: boolean;
}

/**
 * Reads the numbers of a sentence. The words of a language decide what they count; null is English.
 * `before` are the counts of the sentence before it.
 */
export type ReadNumbers = (
  sentence: string,
  words: FigureWords | null,
  before: readonly Count[],
) => SentenceNumbers;

export const readNumbers: ReadNumbers = (sentence, words, before) => {
  const language = figureLanguage(words ?? english);
  const parsed = parse(sentence, language);
  const goesOn = language.same(parsed.tokens, 0) !== null;
  const none = parsed.mentions.length === 0;
  return {
    counts: none ? [] : countsOf(parsed, before),
    amounts: none ? [] : amountsOf(parsed),
    voided: voidedBy(parsed),
    goesOn,
  };
};
