import type { Profile } from './profile';

/** Most of a widened story's new words; the story's own stay the heavier part. */
const MOST = 60;

/**
 * The story with the words that several of its surest matches share added at reduced weight
 * (pseudo-relevance feedback after Rocchio 1971). Names stay the story's own, so that no report is
 * accepted for what it shares with another report only.
 */
export function widen(story: Profile, sure: readonly Profile[]): Profile {
  if (sure.length < 2) return story;
  const shared = new Map<string, number>();
  for (const { terms } of sure) {
    for (const term of terms.keys()) shared.set(term, (shared.get(term) ?? 0) + 1);
  }
  const terms = new Map(story.terms);
  const added = [...shared]
    .filter(([, count]) => count >= 2)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST);
  for (const [term, count] of added) {
    terms.set(term, (terms.get(term) ?? 0) + Math.min(2, (4 * count) / sure.length));
  }
  const numbers = new Set(story.numbers);
  for (const profile of sure) for (const number of profile.numbers) numbers.add(number);
  return { ...story, terms, numbers };
}
