import { factors, numberWord, qualifiers, vagueCount } from '../locales/en/figure-words';
import type { Qualifier } from '../model/figure';

/** A number as a text writes it. */
export interface NumberMention {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly upper: number | null;
  readonly words: string | null;
  readonly qualifier: Qualifier;
}

const WORDS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?';
const DIGITS = String.raw`\d{1,3}(?:[,  ]\d{3}){1,5}|\d{1,15}(?:\.\d{1,6})?`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£¥-])(?:(?<range>between|from) )?(?<first>${DIGITS}|${WORDS}|a dozen|a hundred|a thousand)(?![\p{L}\p{N}])(?:[ -](?<factor>dozen|hundred|thousand|million|billion|K|k)\b)?(?:(?: ?[–-] ?| (?:to|and) )(?<second>${DIGITS})(?=\s)(?![\d.,]))?|\b(?:[Tt]ens of |[Hh]undreds of )?(?<vague>dozens|scores|hundreds|thousands|Dozens|Scores|Hundreds|Thousands)\b`,
  'giu',
);

const VALUE_OF: Readonly<Record<string, number>> = {
  'a dozen': 12,
  'a hundred': 100,
  'a thousand': 1_000,
};

function valueOf(text: string, factor: string | undefined): number | null {
  const digits = text.replaceAll(/[,  ]/g, '');
  const plain =
    VALUE_OF[text.toLowerCase()] ??
    numberWord(text) ??
    (/^\d/.test(digits) ? Number(digits) : null);
  if (plain === null || !Number.isFinite(plain)) return null;
  return plain * (factor === undefined ? 1 : (factors[factor.toLowerCase()] ?? 1));
}

function qualifierOf(before: string): Qualifier {
  return qualifiers.find(({ words }) => words.test(before))?.qualifier ?? 'exact';
}

/** The numbers of a sentence in the order they stand, with the words that widen them. */
export function numbersOf(sentence: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of sentence.matchAll(NUMBER)) {
    const { first, factor, second, vague, range } = match.groups ?? {};
    const before = sentence.slice(Math.max(0, match.index - 24), match.index);
    const start = match.index;
    if (vague !== undefined && vagueCount.test(vague)) {
      found.push({
        start,
        end: start + match[0].length,
        value: null,
        upper: null,
        words: match[0].toLowerCase(),
        qualifier: 'about',
      });
      continue;
    }
    if (first === undefined) continue;
    const value = valueOf(first, factor);
    if (value === null) continue;
    const upper = second === undefined ? null : valueOf(second, factor);
    const spans =
      upper !== null && upper > value && (range !== undefined || /[–-]| to /.test(match[0]));
    const end =
      spans || second === undefined
        ? start + match[0].length
        : start + match[0].lastIndexOf(second) - 1;
    found.push({
      start,
      end,
      value,
      upper: spans ? upper : null,
      words: null,
      qualifier: qualifierOf(before),
    });
  }
  return found;
}
