import { figureWords as english } from '../locales/en/figure-words';
import type { FigureWords } from '../locales/figure-words';
import type { Figure } from '../model/figure';
import { remember } from '../text/remember';
import { amountsOf, type Amount } from './amounts';
import { casualtiesIn, type Casualties } from './casualties';
import { countsOf, type Count } from './counts';
import { figureLanguage, type FigureLanguage } from './language';
import { parse } from './parse';
import { namesFigure } from './retraction';
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

/** Reads a sentence that does not go on with what the one before it said. */
const readers = new WeakMap<FigureLanguage, (sentence: string) => SentenceNumbers>();

function readAlone(language: FigureLanguage): (sentence: string) => SentenceNumbers {
  const known = readers.get(language);
  if (known) return known;
  const made = remember((sentence) => read(sentence, language, []));
  readers.set(language, made);
  return made;
}

function read(
  sentence: string,
  language: FigureLanguage,
  before: readonly Count[],
): SentenceNumbers {
  const parsed = parse(sentence, language);
  const none = parsed.mentions.length === 0;
  return {
    counts: none ? [] : countsOf(parsed, before),
    amounts: none ? [] : amountsOf(parsed),
    voided: voidedBy(parsed),
    goesOn: language.same(parsed.tokens, 0) !== null,
  };
}

const readNumbers: ReadNumbers = (sentence, words, before) => {
  const language = figureLanguage(words ?? english);
  const alone = readAlone(language)(sentence);
  return alone.goesOn && before.length > 0 ? read(sentence, language, before) : alone;
};

/** All that is brought on demand to read numbers. */
export interface NumberReader {
  readonly sentence: ReadNumbers;
  readonly casualties: (sentences: readonly string[]) => Casualties;
  /** See `namesFigure`. */
  readonly names: (words: string, figure: Figure, language: FigureWords | null) => boolean;
}

export const numberReader: NumberReader = {
  sentence: readNumbers,
  casualties: casualtiesIn,
  names: (words, figure, language) => namesFigure(words, figure, language, readNumbers),
};
