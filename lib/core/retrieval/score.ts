import { opened } from './sealed';
import { accumulate, type Accumulator } from './postings';
import { scoresOf } from './impact';
import type { Best } from './rank';

/**
 * Most postings that one search scores. Rarest terms first; what is left out are the commonest words, which tell least
 * (a million generated reports, budgets of 8,000 / 16,000 / 30,000 / none: .976 / .987 / .992 / .995 of the first 5 are of
 * the story). Scoring is what a background that was just started is slowest at.
 */
export const POSTING_BUDGET = 12_000;

/** A term that is scored. */
export interface Chosen {
  /** Position of the term in the query. */
  readonly term: number;
  /** Score of each impact. */
  readonly scores: Uint16Array;
}

/** Chooses the terms that are scored: rarest first, within the budget, always the rarest that occurs. */
export function choose(
  frequencies: readonly number[],
  weights: readonly number[],
  size: number,
  budget = POSTING_BUDGET,
): Chosen[] {
  const order = frequencies
    .map((frequency, term) => ({ frequency, term }))
    .filter(({ frequency }) => frequency > 0)
    .toSorted((a, b) => a.frequency - b.frequency || a.term - b.term);
  let spent = 0;
  const chosen: Chosen[] = [];
  for (const { frequency, term } of order) {
    spent += frequency;
    if (spent > budget && chosen.length > 0) break;
    chosen.push({ term, scores: scoresOf(frequency, size, weights[term] ?? 1) });
  }
  return chosen;
}

/** Steps in which scores are counted to find the border of the best. */
const STEPS = 512;
const tally = new Uint32Array(STEPS);

/** A score that at least `limit` places reach, as high as a count in steps tells: most places need no second look. */
function borderOf({ scores, touched, count }: Accumulator, limit: number, highest: number): number {
  if (count <= limit) return 0;
  const width = Math.ceil((highest + 1) / STEPS);
  tally.fill(0);
  for (let i = 0; i < count; i += 1) {
    const step = Math.floor((scores[touched[i] ?? 0] ?? 0) / width);
    tally[step] = (tally[step] ?? 0) + 1;
  }
  let reached = 0;
  for (let step = STEPS - 1; step > 0; step -= 1) {
    reached += tally[step] ?? 0;
    if (reached >= limit) return step * width;
  }
  return 0;
}

let kept: Accumulator | null = null;

/** An accumulator for so many places and postings, used again from search to search: it is all zero between them. */
function accumulatorFor(places: number, postings: number): Accumulator {
  const scores = kept && kept.scores.length >= places ? kept.scores : new Uint16Array(places);
  const touched =
    kept && kept.touched.length >= postings ? kept.touched : new Uint32Array(postings);
  kept = { scores, touched, count: 0 };
  return kept;
}

/** The stored lists of one term of the query, in one segment. */
export interface Lists {
  readonly term: number;
  readonly count: number;
  /** Lists as they stand in buckets, or sealed chunks. */
  readonly inline: Uint8Array | null;
  readonly chunks: readonly unknown[];
}

/**
 * Scores the reports of one segment and offers the best. `hidden` tells of places that were removed. Throws a
 * DamagedError or RangeError when a list is not whole; then nothing was offered.
 */
export function scoreSegment(
  segment: number,
  places: number,
  lists: readonly Lists[],
  chosen: readonly Chosen[],
  hidden: ((place: number) => boolean) | null,
  best: Best,
): void {
  const postings = lists.reduce((sum, { count }) => sum + count, 0);
  const sums = accumulatorFor(places, postings);
  try {
    for (const { term, scores } of chosen) {
      for (const list of lists) {
        if (list.term !== term) continue;
        if (list.inline !== null) accumulate(list.inline, scores, sums);
        for (const chunk of list.chunks) accumulate(opened(chunk), scores, sums);
      }
    }
    const highest = chosen.reduce((sum, { scores }) => sum + Math.max(...scores), 0);
    const border = hidden === null ? borderOf(sums, best.limit, highest) : 0;
    for (let i = 0; i < sums.count; i += 1) {
      const place = sums.touched[i] ?? 0;
      const score = sums.scores[place] ?? 0;
      sums.scores[place] = 0;
      if (score >= border && !hidden?.(place)) best.offer(segment, place, score);
    }
    sums.count = 0;
  } finally {
    if (sums.count > 0) sums.scores.fill(0);
  }
}

/** A term of the query in a report that is on no sheet yet. */
export interface Touch {
  readonly row: number;
  readonly term: number;
  readonly impact: number;
}

/** Where the query's terms occur among documents (`documentOf`) that are on no sheet yet. */
export function touchesOf(
  documents: readonly Float64Array[],
  hashes: ReadonlyMap<number, number>,
): Touch[] {
  const touches: Touch[] = [];
  documents.forEach((document, row) => {
    for (const posting of document) {
      const term = hashes.get(Math.floor(posting / 4));
      if (term !== undefined) touches.push({ row, term, impact: posting % 4 });
    }
  });
  return touches;
}

/** Position that stands for "among the recent reports" in a ranking. */
export const RECENT = -1;

/** Scores the recent reports and offers the best. */
export function scoreRecent(
  touches: readonly Touch[],
  chosen: readonly Chosen[],
  best: Best,
): void {
  const scores = new Map(chosen.map((one) => [one.term, one.scores]));
  const sums = new Map<number, number>();
  for (const { row, term, impact } of touches) {
    const score = scores.get(term)?.[impact];
    if (score !== undefined) sums.set(row, (sums.get(row) ?? 0) + score);
  }
  for (const [row, score] of sums) best.offer(RECENT, row, score);
}
