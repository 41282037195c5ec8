import type { Run } from './collect';
import type { Postings } from './postings';
import { SLOTS } from './sheet';

/** Where the reports of a segment go: the new place of each sheet, or -1 for one that is gone. */
export interface Move {
  readonly sheets: Int32Array;
  /** Places of single reports that are gone, ascending. */
  readonly dead: ReadonlySet<number>;
}

/** One term's list in one of the segments that are merged. */
export interface List {
  readonly hash: number;
  readonly postings: Postings;
  readonly move: Move;
}

/** Writes the postings of a list at their new places, without what is gone; answers how many there are then. */
function moved({ postings, move }: List, into: Uint32Array, count: number): number {
  let at = count;
  for (const posting of postings) {
    const place = posting >>> 2;
    const sheet = move.sheets[Math.floor(place / SLOTS)] ?? -1;
    if (sheet < 0 || move.dead.has(place)) continue;
    into[at] = (sheet * SLOTS + (place % SLOTS)) * 4 + (posting & 3);
    at += 1;
  }
  return at;
}

/** The lists of the lowest hash that any segment still has; moves `at` behind them. */
function lowest(segments: readonly (readonly List[])[], at: number[]): List[] {
  let hash = Infinity;
  segments.forEach((lists, i) => {
    hash = Math.min(hash, lists[at[i] ?? 0]?.hash ?? Infinity);
  });
  return segments.flatMap((lists, i) => {
    const from = at[i] ?? 0;
    let to = from;
    while (lists[to]?.hash === hash) to += 1;
    at[i] = to;
    return lists.slice(from, to);
  });
}

/**
 * Merges lists of several segments, each segment's in the order of hashes, into runs. Segments come in the order of
 * their new places, so that lists only need to be put one after another; terms that nobody has any more are left out.
 */
export function* mergeLists(segments: readonly (readonly List[])[]): Generator<Run> {
  const at = segments.map(() => 0);
  for (;;) {
    const lists = lowest(segments, at);
    const hash = lists[0]?.hash;
    if (hash === undefined) return;
    const postings = new Uint32Array(lists.reduce((sum, one) => sum + one.postings.length, 0));
    const count = lists.reduce((sum, list) => moved(list, postings, sum), 0);
    if (count > 0) yield { hash, postings, from: 0, to: count };
  }
}
