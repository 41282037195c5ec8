import { isDay } from './days';
import { MONTH_BEGINS } from './english';
import { foreignDays } from './foreign-days';
import { remember } from '../text/remember';
import { RULES } from './rules';

/** A day that a sentence names. */
export interface DayMention {
  /** The day, `YYYY-MM-DD`; for `ordinal-day` the first day that is counted from. */
  readonly day: string;
  /** Where the phrase stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** The words, as they stand. */
  readonly phrase: string;
  readonly kind: 'date' | 'weekday' | 'relative' | 'ordinal-day';
}

/** Longest sentence looked at; what is longer is no sentence. */
const LONGEST = 2_000;

/**
 * The days that a sentence names, in the order they stand in it.
 * `anchor` is the day the sentence was published, `YYYY-MM-DD`: weekdays are the most recent ones on or before it,
 * dates without a year the ones nearest to it. Without an anchor only full dates are read.
 * `narrated` is the day that the sentence before it spoke of: `overnight` and `a day earlier` hang on it.
 * `language` is the code of the sentence's language; others than English are read as `foreignDays` says.
 * `the sixth day of the strike` gives the first day of the strike and the kind `ordinal-day`.
 */
export function dayMentions(
  sentence: string,
  anchor: string | null,
  narrated: string | null = null,
  language = 'en',
): DayMention[] {
  if (language !== 'en') return foreignDays(sentence, language, anchor);
  const written = anchor !== null && isDay(anchor) ? anchor : '';
  return englishDays([written, narrated ?? '', sentence.slice(0, LONGEST)].join('\n'));
}

/** Something of every phrase that a rule reads; most sentences have nothing of it. */
const ANY = new RegExp(
  String.raw`day|night|tomorrow|morning|afternoon|evening|(?:19|20)\d\d-|${MONTH_BEGINS}`,
  'i',
);

/** Key: the anchor, what was narrated and the sentence, a line each. */
const englishDays = remember((key): DayMention[] => {
  const [anchor = '', narrated = '', ...lines] = key.split('\n');
  const text = lines.join('\n');
  if (!ANY.test(text)) return [];
  const written = anchor === '' ? null : anchor;
  const found: DayMention[] = [];
  for (const { pattern, kind, resolve } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const told = found.find((other) => other.kind === 'date' || other.kind === 'weekday');
      const context = { before: text.slice(0, start), after: text.slice(end), anchor: written };
      const day = resolve(match.groups ?? {}, {
        ...context,
        told: told?.day ?? (narrated === '' ? written : narrated),
      });
      if (day !== null) found.push({ day, start, end, phrase: match[0], kind });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
});
