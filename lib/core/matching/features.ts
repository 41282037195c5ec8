import { compareTerms, foreignSubject, headCovered, lastYear, opensWithKind } from './compare';
import { holdFigures, telling } from './figures';
import { lookup, sharedKind, sharedNames, type Lookup } from './focus';
import type { Profile } from './profile';
import { disjoint } from './stated';
import type { Statistics } from './statistics';
import { cosine, vectors, type Vectors } from './vector';

/** A profile made ready to be held against others. */
export interface Ready {
  readonly profile: Profile;
  readonly vectors: Vectors;
}

/** A story made ready once for all its candidates. */
export interface ReadyStory extends Ready {
  readonly lookup: Lookup;
}

/** What speaks for and against one story, each from 0 to 1 unless said; `WEIGHTS` has one weight for each. */
export interface Signals {
  /** Cosine of TF-IDF weights. */
  readonly cosine: number;
  /** The same over the first six letters of words. */
  readonly stems: number;
  /** The same over headlines and first sentences. */
  readonly heads: number;
  /** Weighted share of the smaller text's terms that the other has. */
  readonly coverage: number;
  /** Weighted share of each head's terms that the other text has anywhere, of the worse of both. */
  readonly headsCovered: number;
  /** Rarity of the three most telling shared terms, about 0 to 1. */
  readonly rare: number;
  /** Share of the people's names that the other text lacks, of the text that lacks less; 0.5 where one names nobody. */
  readonly missingPeople: number;
  readonly bothNamed: number;
  /** How early the report names what the story is about. */
  readonly focus: number;
  /** Shared numbers, longer ones more; 0 to 2. */
  readonly figures: number;
  /** Numbers about the same that both open with, longer ones more; 0 to 2. */
  readonly openingFigures: number;
  /** Both open with numbers, and none is about the same. */
  readonly otherFigures: number;
  /** Share of the numbers one opens with that the other has nowhere, of the one that lacks more. */
  readonly lackingFigures: number;
  /** Both open with words for events, of different kinds. */
  readonly otherKind: number;
  readonly sameYear: number;
  /** The latest years they name differ: background goes back, stories do not. */
  readonly otherLastYear: number;
  readonly otherMonths: number;
  /** The report keeps repeating a term that the story never says. */
  readonly foreign: number;
}

/** One report held against a story. */
export interface Features {
  readonly signals: Signals;
  /** How early both speak of the same kind of event, 0 to 1. */
  readonly kind: number;
  /** Both name weekdays early, and none is the same. */
  readonly otherWeekdays: boolean;
  /** Signed days from the story to the report; null when either is undated. */
  readonly days: number | null;
  /** Words of the story. */
  readonly storyLength: number;
  /** Words of the shorter text. */
  readonly length: number;
  readonly sharedTerms: readonly string[];
  readonly sharedNames: readonly string[];
  readonly sharedNumbers: readonly string[];
  /** Numbers the report opens with where the story opens with others; empty when they agree or one has none. */
  readonly otherNumbers: readonly string[];
  /** A term the report keeps repeating and the story never says; null when there is none. */
  readonly foreign: string | null;
}

export const ready = (profile: Profile, statistics: Statistics): Ready => ({
  profile,
  vectors: vectors(profile, statistics),
});

export const readyStory = (profile: Profile, statistics: Statistics): ReadyStory => ({
  ...ready(profile, statistics),
  lookup: lookup(profile),
});

/** Holds a report against a story. */
export function features(story: ReadyStory, report: Ready, statistics: Statistics): Features {
  const [a, b] = [story.profile, report.profile];
  const { coverage, rare, sharedTerms } = compareTerms(a, b, statistics);
  const names = sharedNames(a, b, story.lookup, statistics);
  const kind = sharedKind(a, b);
  const sharedNumbers = [...a.numbers.keys()].filter((number) => b.numbers.has(number));
  const held = holdFigures(a, b);
  const foreign = foreignSubject(b, story.lookup);
  const years = a.years.size > 0 && b.years.size > 0;
  return {
    signals: {
      cosine: cosine(story.vectors.terms, report.vectors.terms),
      stems: cosine(story.vectors.stems, report.vectors.stems),
      heads: cosine(story.vectors.head, report.vectors.head),
      coverage,
      headsCovered: Math.min(
        headCovered(a.head, b, statistics),
        headCovered(b.head, a, statistics),
      ),
      rare,
      missingPeople: names.people ?? 0.5,
      bothNamed: Number(names.both),
      focus: names.focus,
      figures: Math.min(
        2,
        sharedNumbers.reduce((sum, number) => sum + telling(number), 0),
      ),
      openingFigures: held.agreeing,
      otherFigures: Number(held.other),
      lackingFigures: held.lacking,
      otherKind: Number(kind === 0 && opensWithKind(a) && opensWithKind(b)),
      sameYear: Number(years && !disjoint(a.years, b.years)),
      otherLastYear: Number(years && lastYear(a) !== lastYear(b)),
      otherMonths: Number(disjoint(a.months, b.months)),
      foreign: Number(foreign !== null),
    },
    kind,
    otherWeekdays: disjoint(a.weekdays, b.weekdays),
    days: a.day === null || b.day === null ? null : b.day - a.day,
    storyLength: a.length,
    length: Math.min(a.length, b.length),
    sharedTerms,
    sharedNames: names.shared.slice(0, 6),
    sharedNumbers: sharedNumbers.slice(0, 6),
    otherNumbers: held.other ? held.opening.slice(0, 4) : [],
    foreign,
  };
}
