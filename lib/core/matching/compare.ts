import type { Lookup } from './focus';
import type { Profile } from './profile';
import type { Statistics } from './statistics';

/** Words within which a kind of event is what a text opens with. */
const OPENING_KIND = 30;

/** Rarity of three terms that next to no report holds. */
const RAREST_THREE = 18;

/** Weighted share of the smaller text's terms that the other has, and the most telling shared ones. */
export function compareTerms(a: Profile, b: Profile, { idf }: Statistics) {
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let covered = 0;
  let all = 0;
  const shared: [string, number][] = [];
  for (const term of small.terms.keys()) {
    const weight = idf(term);
    all += weight;
    if (!large.terms.has(term)) continue;
    covered += weight;
    shared.push([term, weight]);
  }
  shared.sort((x, y) => y[1] - x[1]);
  const counted = new Set<string>();
  let rare = 0;
  for (const [term, weight] of shared) {
    const thing = a.phrases.get(term) ?? b.phrases.get(term) ?? term;
    if (counted.has(thing)) continue;
    counted.add(thing);
    rare += weight;
    if (counted.size === 3) break;
  }
  return {
    coverage: all === 0 ? 0 : covered / all,
    rare: rare / RAREST_THREE,
    sharedTerms: shared.slice(0, 8).map(([term]) => term),
  };
}

/** Weighted share of a head's terms that a text has. */
export function headCovered(head: ReadonlySet<string>, text: Profile, { idf }: Statistics): number {
  let all = 0;
  let there = 0;
  for (const term of head) {
    const weight = idf(term);
    all += weight;
    if (text.terms.has(term)) there += weight;
  }
  return all === 0 ? 0 : there / all;
}

/** Whether a text opens with a word for an event. */
export const opensWithKind = ({ kinds }: Profile): boolean =>
  [...kinds.values()].some((at) => at < OPENING_KIND);

/** The latest year a text names. */
export const lastYear = ({ years }: Profile): string | undefined => [...years].toSorted().at(-1);

/** Occurrences that make a term what a short text is about. */
const REPEATED = 2.9;

/** A term that a report keeps repeating and that is none of the story's words; null when there is none. */
export function foreignSubject(report: Profile, { words }: Lookup): string | null {
  let most: string | null = null;
  let count = REPEATED;
  for (const [term, times] of report.terms) {
    if (times > count) [most, count] = [term, times];
  }
  return most === null || words(most) !== null ? null : most;
}
