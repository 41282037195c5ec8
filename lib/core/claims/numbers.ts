import type { Qualifier } from '../model/figure';
import type { FigureLanguage } from './language';
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

/** A number as a text writes it. */
export interface NumberMention {
  /** First token of the number, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** First token of the words that widen it; `from` where there are none. */
  readonly opens: number;
  readonly value: number | null;
  readonly upper: number | null;
  readonly words: string | null;
  readonly qualifier: Qualifier;
}

interface Parsed {
  readonly value: number;
  readonly to: number;
}

const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };
const BEFORE_NUMBER = /^[-–#№/.:@]$/u;
/** Signs of currencies, which stand before their number. */
export const SIGN = /^\p{Sc}$/u;
/** `8.15`, `1,500`, `1.500.000`: what the marks in a number mean is up to the language. */
const GROUPED = /^\d{1,3}(?:(?<mark>[.,'])\d{3})(?:\k<mark>\d{3})*$/;

/** Value of a number written in digits; null for dates, versions and the like. */
export function digitsValue(text: string, { words }: FigureLanguage): number | null {
  if (text.length > 24) return null;
  const grouped = GROUPED.exec(text)?.groups?.['mark'];
  if (grouped === "'" || (grouped !== undefined && grouped === words.thousands))
    return Number(text.replaceAll(grouped, ''));
  const plain = text.replaceAll(words.thousands || ' ', '').replace(words.decimal, '.');
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** `1 500 000`, where the language parts thousands by spaces; no-break spaces part them everywhere. */
function spacedGroups(
  tokens: readonly Token[],
  at: number,
  sentence: string,
  free: boolean,
): number {
  let to = at + 1;
  if ((tokens[at]?.word.length ?? 9) > 3) return to;
  for (;;) {
    const [last, next] = [tokens[to - 1], tokens[to]];
    if (!last || next?.kind !== 'number' || next.word.length !== 3 || next.start !== last.end + 1)
      return to;
    if (!free && sentence[last.end] === ' ') return to;
    to += 1;
  }
}

/** A name that ends in digits (`COVID-19`, `F-16`), a sum, a clock, an ordinal: no number that counts. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, before, after, second] = [
    tokens[from],
    tokens[from - 1],
    tokens[to],
    tokens[to + 1],
  ];
  if (first?.joined && before && (before.kind === 'word' || BEFORE_NUMBER.test(before.word)))
    return false;
  if (!after?.joined) return true;
  if (after.kind === 'word') return after.word in LETTER_SCALES;
  return !(/^[:/]$/.test(after.word) && second?.joined && second.kind === 'number');
}

function fromDigits(
  tokens: readonly Token[],
  at: number,
  sentence: string,
  language: FigureLanguage,
): Parsed | null {
  const { words } = language;
  const to = spacedGroups(tokens, at, sentence, words.thousands !== ',');
  const text = tokens
    .slice(at, to)
    .map(({ word }) => word)
    .join('');
  const value = digitsValue(text, language);
  if (value === null || !standsAlone(tokens, at, to)) return null;
  const next = tokens[to];
  const factor =
    words.scales[next?.word ?? ''] ?? (next?.joined ? LETTER_SCALES[next.word] : undefined);
  if (factor === undefined) return { value, to };
  // `1.1` times a million is 1100000.0000000002 otherwise.
  return { value: Number((value * factor).toPrecision(12)), to: to + 1 };
}

/** `twenty-one`, `one hundred and two`, `two dozen`, `a hundred`. */
function fromWords(tokens: readonly Token[], at: number, language: FigureLanguage): Parsed | null {
  const { numbers, scales } = language.words;
  let [total, current, to] = [0, 0, at];
  for (let i = at; i < tokens.length && i < at + 12; i += 1) {
    const word = tokens[i]?.word ?? '';
    const parts = word in numbers || word in scales ? [word] : word.split('-');
    const fits = parts.every((part) => part in numbers || part in scales);
    if (!fits) {
      const joins = to > at && i === to && language.and(tokens, i) !== null;
      const tail = numbers[tokens[i + 1]?.word ?? ''];
      if (joins && tail !== undefined && (current >= 100 ? tail < 100 : current >= 20 && tail < 10))
        continue;
      break;
    }
    for (const part of parts) {
      const scale = scales[part];
      const one = numbers[part];
      if (scale !== undefined && scale < 1_000) current = Math.max(1, current) * scale;
      else if (scale !== undefined) [total, current] = [total + Math.max(1, current) * scale, 0];
      else if (
        one !== undefined &&
        (current === 0 ||
          (current % 100 === 0 && one < 100) ||
          (current % 100 >= 20 && current % 10 === 0 && one < 10))
      )
        current += one;
      else return to > at ? { value: total + current, to } : null;
    }
    to = i + 1;
  }
  return to === at ? null : { value: total + current, to };
}

const LONGEST_QUALIFIER = 4;

/** The words of a lexicon that end right before a token. */
export function endsBefore(lexicon: Lexicon, tokens: readonly Token[], at: number) {
  for (let length = LONGEST_QUALIFIER; length > 0; length -= 1) {
    const found = at < length ? null : lexicon(tokens, at - length);
    if (found?.length === length) return { name: found.name, from: at - length };
  }
  return null;
}

const isQualifier = (name: string): name is Qualifier =>
  /^(?:exact|at-least|more-than|about|nearly|up-to)$/.test(name);

function parse(tokens: readonly Token[], at: number, sentence: string, language: FigureLanguage) {
  return tokens[at]?.kind === 'number'
    ? fromDigits(tokens, at, sentence, language)
    : tokens[at]?.kind === 'word'
      ? fromWords(tokens, at, language)
      : null;
}

/** The upper end of a range that begins with a number: `10-20`, `10 to 20`, `between 10 and 20`. */
function upperOf(
  tokens: readonly Token[],
  from: number,
  low: Parsed,
  sentence: string,
  language: FigureLanguage,
): Parsed | null {
  const { to, value } = low;
  const joint = tokens[to];
  const dash = /^[-–—]$/.test(joint?.word ?? '');
  const between = endsBefore(language.between, tokens, from) !== null;
  const joins =
    dash ||
    language.rangeJoints(tokens, to) !== null ||
    (between && language.and(tokens, to) !== null);
  if (!joins) return null;
  const dashed = dash && joint?.joined === true;
  // `555-0199` is a telephone number, `3-1` a score.
  if (dashed && tokens[to + 1]?.word.startsWith('0')) return null;
  const high =
    dashed && tokens[to + 1]?.kind === 'number'
      ? { value: digitsValue(tokens[to + 1]?.word ?? '', language) ?? 0, to: to + 2 }
      : parse(tokens, to + 1, sentence, language);
  return high && high.value > value && tokens[high.to]?.word !== '-' ? high : null;
}

/** The numbers of a sentence in the order they stand, with the words that widen them. */
export function numbersOf(
  tokens: readonly Token[],
  sentence: string,
  language: FigureLanguage,
): NumberMention[] {
  const found: NumberMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const vague = language.vague(tokens, at);
    const number = vague === null ? parse(tokens, at, sentence, language) : null;
    if (vague === null && number === null) {
      at += 1;
      continue;
    }
    const high = number && upperOf(tokens, at, number, sentence, language);
    let to = high?.to ?? number?.to ?? at + (vague?.length ?? 1);
    const opens = SIGN.test(tokens[at - 1]?.word ?? '') ? at - 1 : at;
    const before = endsBefore(language.qualifiers, tokens, opens);
    const after = language.openEnds(tokens, to);
    const name = before?.name ?? after?.name ?? (vague ? 'about' : 'exact');
    if (after) to += after.length;
    found.push({
      from: at,
      to,
      opens: before?.from ?? opens,
      value: number?.value ?? null,
      upper: high?.value ?? null,
      words: vague?.name ?? null,
      qualifier: isQualifier(name) ? name : 'exact',
    });
    at = to;
  }
  return found;
}
