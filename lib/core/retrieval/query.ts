import { dayNumber } from '../matching/profile';
import type { Reading } from '../model/reading';
import { names } from '../text/names';
import { transliterate } from '../text/same-name';
import { terms } from '../text/terms';
import { beginnings, dayTerm } from './document';

/** One term that is looked for. */
export interface QueryTerm {
  readonly term: string;
  /** How much it counts beside the others; 1 for a word of the headline. */
  readonly weight: number;
}

/** Most words asked for; each costs a read of a bucket. */
const MOST_WORDS = 36;
/** What a word counts by where it stands in the story, set by hand; the decision weighs anew. */
const WEIGHTS = { headline: 1, name: 0.8, body: 0.4, beginning: 0.25, day: 0.3 } as const;
/** How much of a body is looked at, in characters. */
const LONGEST_BODY = 6_000;
/** Most keys of long names. */
const MOST_BEGINNINGS = 8;

/** What a story is looked up by: the words of its headline, names, what its body repeats, and the days around it. */
export function queryOf({ story }: Reading): QueryTerm[] {
  if (story === null) return [];
  const body = story.body.join(' ').slice(0, LONGEST_BODY) || (story.lead?.value ?? '');
  const headline = story.headline.value;
  const named = [...names(headline), ...names(body)];
  const counts = new Map<string, number>();
  for (const term of terms(transliterate(body))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const frequent = [...counts].toSorted((a, b) => b[1] - a[1]);
  const query = new Map<string, number>();
  const ask = (term: string, weight: number): void => {
    if (!query.has(term) && query.size < MOST_WORDS) query.set(term, weight);
  };
  for (const term of terms(transliterate(headline))) ask(term, WEIGHTS.headline);
  for (const term of named.flatMap((name) => terms(transliterate(name)))) ask(term, WEIGHTS.name);
  for (const other of story.otherHeadlines ?? [])
    for (const term of terms(transliterate(other))) ask(term, WEIGHTS.body);
  for (const [term] of frequent) ask(term, WEIGHTS.body);
  const spelledElsewhere = beginnings([
    ...named.flatMap((name) => name.split(' ')),
    ...headline.split(/\s+/),
  ]);
  for (const term of spelledElsewhere.slice(0, MOST_BEGINNINGS)) query.set(term, WEIGHTS.beginning);
  const day = dayNumber(story.published?.value ?? story.dateline?.day?.value);
  if (day !== null) for (const near of [-1, 0, 1]) query.set(dayTerm(day + near), WEIGHTS.day);
  return [...query].map(([term, weight]) => ({ term, weight }));
}
