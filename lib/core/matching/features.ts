import { sameName } from '../text/same-name';
import { focusOf, sharedKind } from './focus';
import type { Profile } from './profile';
import type { Statistics } from './statistics';

/** What speaks for and against one story, of one report held against it. */
export interface Features {
  /** Cosine of TF-IDF weights, 0 to 1. */
  readonly cosine: number;
  /** Weighted share of the smaller text's terms that the other has, 0 to 1. */
  readonly coverage: number;
  /** Weighted share of names of the text with fewer of them, 0 to 1. */
  readonly names: number;
  readonly bothNamed: boolean;
  /** How early the report names what the story is about, 0 to 1. */
  readonly focus: number;
  /** How early both speak of the same kind of event, 0 to 1. */
  readonly kind: number;
  /** A term the report keeps repeating and the story never says; null when there is none. */
  readonly foreign: string | null;
  /** Signed days from the story to the report; null when either is undated. */
  readonly days: number | null;
  /** Words of the story. */
  readonly storyLength: number;
  /** Words of the shorter text. */
  readonly length: number;
  readonly sharedTerms: readonly string[];
  readonly sharedNames: readonly string[];
  readonly sharedNumbers: readonly string[];
}

const weigh = (count: number, idf: number): number => (1 + Math.log(count)) * idf;

function norm(profile: Profile, { idf }: Statistics): number {
  let sum = 0;
  for (const [term, count] of profile.terms) sum += weigh(count, idf(term)) ** 2;
  return Math.sqrt(sum) || 1;
}

function compareTerms(a: Profile, b: Profile, statistics: Statistics) {
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let dot = 0;
  let covered = 0;
  let all = 0;
  const shared: [string, number][] = [];
  for (const [term, count] of small.terms) {
    const weight = statistics.idf(term);
    all += weight;
    const other = large.terms.get(term);
    if (other === undefined) continue;
    dot += weigh(count, weight) * weigh(other, weight);
    covered += weight;
    shared.push([term, weight]);
  }
  return {
    cosine: dot / (norm(a, statistics) * norm(b, statistics)),
    coverage: all === 0 ? 0 : covered / all,
    sharedTerms: shared.toSorted((x, y) => y[1] - x[1]).map(([term]) => term),
  };
}

function compareNames(a: Profile, b: Profile, { idf }: Statistics) {
  const [few, many] = a.names.size <= b.names.size ? [a, b] : [b, a];
  let named = 0;
  let all = 0;
  const sharedNames: string[] = [];
  for (const name of few.names) {
    const weight = idf(name);
    all += weight;
    const there =
      many.names.has(name) ||
      many.terms.has(name) ||
      [...many.names].some((other) => sameName(name, other));
    if (!there) continue;
    named += weight;
    sharedNames.push(name);
  }
  return { names: all === 0 ? 0 : named / all, sharedNames };
}

/** Occurrences that make a term what a short text is about. */
const REPEATED = 3;

function foreignSubject(story: Profile, report: Profile): string | null {
  const most = [...report.terms].toSorted((a, b) => b[1] - a[1])[0];
  if (!most || most[1] < REPEATED || story.terms.has(most[0])) return null;
  return [...story.names].some((name) => sameName(name, most[0])) ? null : most[0];
}

/** Holds a report against a story. */
export function features(story: Profile, report: Profile, statistics: Statistics): Features {
  const focus = focusOf(story, report);
  const { names, sharedNames } = compareNames(story, report, statistics);
  return {
    ...compareTerms(story, report, statistics),
    names,
    sharedNames: [...new Set([...sharedNames, ...focus.words])],
    bothNamed: story.names.size > 0 && report.names.size > 0,
    focus: focus.value,
    kind: sharedKind(story, report),
    foreign: foreignSubject(story, report),
    days: story.day === null || report.day === null ? null : report.day - story.day,
    storyLength: story.length,
    length: Math.min(story.length, report.length),
    sharedNumbers: [...story.numbers].filter((number) => report.numbers.has(number)),
  };
}
