import type { Statistics } from './statistics';
import type { Profile } from './profile';
import { abjadIndex, nameIndex, type NameIndex } from '../text/same-name';

/** 1 within the first 15 words, falling to 0 at the 60th. */
export const early = (place: number): number => Math.max(0, Math.min(1, (60 - place) / 45));

/** Earliness from which a name is one that the story is about. */
const ABOUT = 0.5;

/** What finds a profile's names, or its words, under other spellings. */
export interface Lookup {
  readonly names: NameIndex;
  readonly words: NameIndex;
  /** Whether a word of the profile that is written without short vowels spells a name. */
  readonly spelled: (name: string) => boolean;
}

/** Made once for a story and used for all candidates. */
export const lookup = (story: Profile): Lookup => ({
  names: nameIndex(story.names.keys()),
  words: nameIndex([...story.places.keys()].filter((word) => word.length > 2)),
  spelled: abjadIndex(story.abjad),
});

/** How a story's names are told by a report, and a report's by a story. */
export interface SharedNames {
  /** The story's names that the report tells, most telling first. */
  readonly shared: readonly string[];
  /** Whether both name somebody or some place early. */
  readonly both: boolean;
  /** Weighted share of people's names that the other text lacks, of the text that lacks less, 0 to 1; null when one names nobody. */
  readonly people: number | null;
  /** How early the report names what the story is about, 0 to 1; 0.5 when the story names nobody. */
  readonly focus: number;
}

/** Part of a place's weight that even a late name has. */
const LATE = 0.2;

const namesEarly = ({ names }: Profile): boolean => {
  for (const place of names.values()) if (early(place) > 0) return true;
  return false;
};

/** Holds the names of both texts against each other; linear in their words. */
export function sharedNames(
  story: Profile,
  report: Profile,
  { names, words, spelled }: Lookup,
  { idf }: Statistics,
): SharedNames {
  const told = new Map<string, number>();
  for (const [word, place] of report.places) {
    if (word.length < 3) continue;
    const name = names(word, report.abjad.has(word));
    if (name !== null && !told.has(name)) told.set(name, place);
  }
  const lacking = (
    list: ReadonlyMap<string, number>,
    there: (name: string) => boolean,
  ): number | null => {
    let all = 0;
    let lost = 0;
    for (const [name, place] of list) {
      const weight = idf(name) * (LATE + (1 - LATE) * early(place));
      all += weight;
      if (!there(name)) lost += weight;
    }
    return all === 0 ? null : lost / all;
  };
  const ofStory = lacking(story.people, (name) => told.has(name));
  const ofReport = lacking(report.people, (name) => words(name) !== null || spelled(name));
  let about = false;
  let focus = 0;
  for (const [name, place] of story.names) {
    if (early(place) <= ABOUT) continue;
    about = true;
    const at = told.get(name);
    if (at !== undefined) focus = Math.max(focus, early(at));
  }
  return {
    shared: [...told.keys()].toSorted((a, b) => idf(b) - idf(a)),
    both: namesEarly(story) && namesEarly(report),
    people: ofStory === null || ofReport === null ? null : Math.min(ofStory, ofReport),
    focus: about ? focus : 0.5,
  };
}

/** How early both speak of the same kind of event, 0 to 1. */
export function sharedKind(story: Profile, report: Profile): number {
  let best = 0;
  for (const [kind, place] of report.kinds) {
    const own = story.kinds.get(kind);
    if (own !== undefined) best = Math.max(best, Math.min(early(place), early(own)));
  }
  return best;
}
