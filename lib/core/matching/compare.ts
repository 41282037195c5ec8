import type { Lookup } from './focus';
import type { Profile } from './profile';
import type { Statistics } from './statistics';

/** Words within which a number or a kind of event is what a text opens with. */
const OPENING_NUMBER = 40;
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

/** What a shared number of so many digits tells. */
export const telling = (number: string): number => [0, 0.35, 0.7][number.length] ?? 1;

const opening = ({ numbers }: Profile): number[] =>
  [...numbers].flatMap(([number, at]) =>
    at < OPENING_NUMBER && Number(number) >= 100 ? [Number(number)] : [],
  );

/** Numbers within two percent are one: `almost 6,000` of 5,969. */
const alike = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(a, b);

/** Whether both open with a number of three digits or more, and none is about the same. */
export function otherFigures(a: Profile, b: Profile): boolean {
  const [x, y] = [opening(a), opening(b)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => alike(one, other)));
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
