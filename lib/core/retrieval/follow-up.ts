import { dayNumber } from '../matching/profile';
import type { Reading } from '../model/reading';
import { names } from '../text/names';
import { transliterate } from '../text/same-name';
import { terms } from '../text/terms';
import { beginnings, dayTerm } from './document';
import type { QueryTerm } from './query';

/** Names asked for: those that the story tells most often. */
const MOST_NAMES = 3;
const LONGEST_BODY = 6_000;
/** Days after the story that are asked for by themselves. */
const DAYS = 6;
const WEIGHTS = { name: 1, beginning: 0.6, toll: 0.4, day: 0.5 } as const;

/** What counts of a running story, and corrections of them, are told in. */
const TOLL_TERMS = terms(
  'killed dead death toll injured detained arrested people police security forces protesters missing unrest protests retracted denied withdrew deletes error',
);

const NUMBERS =
  /\d|\b(?:dozens|hundreds|thousands|killed|died|dead|injured|wounded|arrested|detained|missing)\b/i;

/**
 * What reports from after the story are looked up by, for later counts and corrections: its main names, the words that
 * tolls are told in, and the days after it. Empty for a story that counts nobody or has no day.
 */
export function followUpQuery({ story }: Reading): QueryTerm[] {
  const day = dayNumber(story?.published?.value ?? story?.dateline?.day?.value);
  if (story === null || day === null) return [];
  const body = story.body.join(' ').slice(0, LONGEST_BODY) || (story.lead?.value ?? '');
  const text = `${story.headline.value}. ${body}`;
  if (!NUMBERS.test(text)) return [];
  const said = terms(transliterate(text));
  const named = new Map<string, number>(
    names(text).flatMap((name) => terms(transliterate(name)).map((term) => [term, 0] as const)),
  );
  for (const term of said) {
    const count = named.get(term);
    if (count !== undefined) named.set(term, count + 1);
  }
  const main = [...named].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_NAMES);
  const query = new Map<string, number>();
  for (const [term] of main) query.set(term, WEIGHTS.name);
  for (const mark of beginnings(main.map(([term]) => term))) query.set(mark, WEIGHTS.beginning);
  for (const term of TOLL_TERMS) query.set(term, query.get(term) ?? WEIGHTS.toll);
  for (let after = 1; after <= DAYS; after += 1) query.set(dayTerm(day + after), WEIGHTS.day);
  return [...query].map(([term, weight]) => ({ term, weight }));
}
