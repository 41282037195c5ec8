import type { Report } from '../model/report';
import { annotatedText, dayNumber } from '../matching/profile';
import { terms } from '../text/terms';
import { transliterate } from '../text/same-name';
import { hashOf } from './hash';
import { impactOf } from './impact';

/** How much of a text is indexed, in characters: leads carry the event. The profile looks at 200 words. */
const LONGEST_TEXT = 1_600;
/** The same for a headline. */
const LONGEST_HEADLINE = 400;
/** Most different terms of one report. */
const MOST_TERMS = 160;
/** Names of this many letters are spelled alike in many languages, at least at their beginning. */
const LONG_NAME = 7;
const BEGINNING = 4;

/** Terms that are no words begin with a mark that no word has. */
export const MARKS = { day: '@', beginning: '~', id: '#' } as const;

/** Long words that may be names: capitalised, or of a script without capitals. */
const MAYBE_NAME = /(?:\p{Lu}|\p{Lo})[\p{L}\p{M}]{4,40}/gu;

/** The key of a long word under which other languages' spellings of it are found too; null for a short one. */
function beginning(word: string): string | null {
  const plain = transliterate(word).toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.length < LONG_NAME ? null : MARKS.beginning + plain.slice(0, BEGINNING);
}

/**
 * Keys under which long names are also found as other languages spell them: `Kazakhstan` and `Kazajistán` begin alike.
 * Only for looking up; `sameName` decides.
 */
export const beginnings = (words: Iterable<string>): string[] => [
  ...new Set([...words].flatMap((word) => beginning(word) ?? [])),
];

/** Words of a text that may be names. */
export const maybeNames = (text: string): string[] => text.match(MAYBE_NAME) ?? [];

/** The term of a day, in days since 1970. */
export const dayTerm = (day: number): string => `${MARKS.day}${day}`;

/** The term of a report's id. */
export const idTerm = (id: string): string => MARKS.id + id;

/** What a report is found by: its terms with their frequencies, the headline's counted twice. */
export function termsOf(report: Report): Map<string, number> {
  const head = transliterate((report.headline ?? '').slice(0, LONGEST_HEADLINE));
  const body = transliterate((report.text ?? annotatedText(report)).slice(0, LONGEST_TEXT));
  const counts = new Map<string, number>();
  for (const term of terms(head)) counts.set(term, (counts.get(term) ?? 0) + 2);
  for (const term of terms(body)) {
    const known = counts.get(term);
    if (known !== undefined) counts.set(term, known + 1);
    else if (counts.size < MOST_TERMS) counts.set(term, 1);
  }
  return counts;
}

/**
 * A report as the index takes it: one number a term, its hash times four plus its impact. Words, beginnings of long
 * names, the day of publication and the id are terms alike.
 */
export function documentOf(report: Report): Float64Array {
  const counts = termsOf(report);
  const day = dayNumber(report.published?.value ?? report.dateline?.day?.value);
  const text = `${(report.headline ?? '').slice(0, LONGEST_HEADLINE)} ${(report.text ?? '').slice(0, LONGEST_TEXT)}`;
  const marks = beginnings(maybeNames(text));
  if (day !== null) marks.push(dayTerm(day));
  marks.push(idTerm(report.id));
  const postings = new Float64Array(counts.size + marks.length);
  let at = 0;
  for (const [term, count] of counts) {
    postings[at] = hashOf(term) * 4 + impactOf(count, counts.size);
    at += 1;
  }
  for (const mark of marks) {
    postings[at] = hashOf(mark) * 4 + 1;
    at += 1;
  }
  return postings;
}
