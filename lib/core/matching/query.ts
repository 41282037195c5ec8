import type { Reading } from '../model/reading';
import { names } from '../text/names';
import { terms } from '../text/terms';
import { transliterate } from '../text/same-name';

const MOST_TERMS = 40;
/** Names of this many letters are spelled alike in many languages, at least at their beginning. */
const LONG_NAME = 7;
const BEGINNING = 4;

/**
 * Keys under which a report is also found by long words that other languages spell otherwise: the beginnings of
 * `kazakhstan` and `kazajistan` are one. Only for looking up; `sameName` decides.
 */
export const beginnings = (words: readonly string[]): string[] => [
  ...new Set(
    words.filter((word) => word.length >= LONG_NAME).map((word) => `~${word.slice(0, BEGINNING)}`),
  ),
];

/**
 * Terms to look candidates up by, most telling first: the headline's, then names, then frequent ones of the body.
 */
export function queryTerms(reading: Reading): string[] {
  const { story } = reading;
  if (story === null) return [];
  const body = story.body.join(' ').slice(0, 6_000);
  const headline = terms(transliterate(story.headline.value));
  const named = [...names(story.headline.value), ...names(body)].flatMap((name) =>
    terms(transliterate(name)),
  );
  const counts = new Map<string, number>();
  for (const term of terms(transliterate(body))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const frequent = [...counts].toSorted((a, b) => b[1] - a[1]).map(([term]) => term);
  const told = [...new Set([...headline, ...named, ...frequent])].slice(0, MOST_TERMS);
  // Scripts without capitals tell no names: any long word of the headline may be one.
  return [...told, ...beginnings([...named, ...headline])];
}
