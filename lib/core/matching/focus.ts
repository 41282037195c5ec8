import { sameName } from '../text/same-name';
import type { Profile } from './profile';

/** 1 within the first 12 words, falling to 0 at the 50th. */
const early = (place: number | undefined): number =>
  place === undefined ? 0 : Math.max(0, Math.min(1, (50 - place) / 38));

/** Names the story is about: named in its headline or first words. */
export function subjects(story: Profile): string[] {
  return [...story.names].filter((name) => early(story.places.get(name)) > 0.6);
}

/** How early a report names what the story is about, 0 to 1, and the words that do; 0.5 when the story names nobody. */
export function focusOf(story: Profile, report: Profile): { value: number; words: string[] } {
  const about = subjects(story);
  if (about.length === 0) return { value: 0.5, words: [] };
  const found: string[] = [];
  let value = 0;
  for (const [word, place] of report.places) {
    if (early(place) === 0 || !about.some((name) => sameName(name, word))) continue;
    found.push(word);
    value = Math.max(value, early(place));
  }
  return { value, words: found };
}

/** How early both speak of the same kind of event, 0 to 1. */
export function sharedKind(story: Profile, report: Profile): number {
  let best = 0;
  for (const [kind, place] of report.events) {
    const own = story.events.get(kind);
    if (own !== undefined) best = Math.max(best, Math.min(early(place), early(own)));
  }
  return best;
}
