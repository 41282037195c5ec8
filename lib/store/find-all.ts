import { readChunks, readInline } from '@/lib/core/retrieval/bucket';
import { hashOf } from '@/lib/core/retrieval/hash';
import { scoresOf } from '@/lib/core/retrieval/impact';
import type { Postings } from '@/lib/core/retrieval/postings';
import { Best, type Ranked } from '@/lib/core/retrieval/rank';
import { RECENT, type Lists } from '@/lib/core/retrieval/score';
import { hiddenIn } from './dead';
import { isDamage, readEntries, readLists } from './lists';
import type { Store } from './open';
import { snapshotOf, type Snapshot } from './snapshot';

/** Every report that has all of some terms. */
export interface FoundAll {
  readonly snapshot: Snapshot;
  /** Best first, at most `MOST_FOUND`. */
  readonly ranked: readonly Ranked[];
  /** How many there are. */
  readonly total: number;
  /** Segments that could not be read; their reports were not searched. */
  readonly damaged: number;
}

/** Most places that are ranked; of a word that more reports have, the best are shown. */
export const MOST_FOUND = 100_000;

const postingsOf = (list: Lists, hash: number): Postings =>
  list.inline === null
    ? readChunks(
        { hash, count: list.count, inline: null, firstChunk: 0, chunks: list.chunks.length },
        list.chunks,
      )
    : readInline({ hash, count: list.count, inline: list.inline, firstChunk: 0, chunks: 0 });

/** Places that stand in all lists, each in ascending order, with the sum of their scores. */
function* common(
  lists: readonly Postings[],
  scores: readonly Uint16Array[],
): Generator<readonly [place: number, score: number]> {
  const [rarest] = lists;
  if (!rarest) return;
  const at = lists.map(() => 0);
  for (const posting of rarest) {
    const place = posting >>> 2;
    let score = scores[0]?.[posting & 3] ?? 0;
    let inAll = true;
    for (let i = 1; inAll && i < lists.length; i += 1) {
      const list = lists[i] ?? rarest;
      let next = at[i] ?? 0;
      while (next < list.length && (list[next] ?? 0) >>> 2 < place) next += 1;
      at[i] = next;
      const other = list[next];
      inAll = other !== undefined && other >>> 2 === place;
      score += scores[i]?.[(other ?? 0) & 3] ?? 0;
    }
    if (inAll) yield [place, score];
  }
}

/** Finds every report that has all terms, in the order of BM25. Without terms nothing is found; see `everyPlace`. */
export async function findAll(store: Store, terms: readonly string[]): Promise<FoundAll> {
  const snapshot = await snapshotOf(store);
  const hashes = terms.map(hashOf);
  let damaged = 0;
  const read = await Promise.all(
    snapshot.catalogue.segments.map(async (segment, position) => {
      try {
        const entries = await readEntries(store, segment, hashes);
        if (entries.includes(null)) return null;
        const lists = await readLists(
          store,
          segment,
          entries,
          hashes.map((_, i) => i),
        );
        const hidden = hiddenIn(snapshot, segment);
        return { position, hidden, lists: lists.map((list) => postingsOf(list, 0)) };
      } catch (error) {
        if (!isDamage(error)) throw error;
        damaged += 1;
        return null;
      }
    }),
  );
  const whole = read.filter((one) => one !== null);
  const scores = terms.map((_, i) =>
    scoresOf(
      whole.reduce((sum, { lists }) => sum + (lists[i]?.length ?? 0), 1),
      snapshot.size,
      1,
    ),
  );
  const best = new Best(MOST_FOUND);
  let total = 0;
  for (const { position, hidden, lists } of whole) {
    const order = lists.map((_, i) => i).toSorted((a, b) => size(lists[a]) - size(lists[b]));
    const sorted = order.flatMap((i) => lists[i] ?? []);
    const weights = order.flatMap((i) => scores[i] ?? []);
    for (const [place, score] of common(sorted, weights)) {
      if (hidden?.(place)) continue;
      total += 1;
      best.offer(position, place, score);
    }
  }
  snapshot.recent.forEach(({ document }, row) => {
    const impacts = new Map(Array.from(document, (one) => [Math.floor(one / 4), one % 4]));
    if (hashes.length === 0 || !hashes.every((hash) => impacts.has(hash))) return;
    total += 1;
    const sum = hashes.reduce(
      (all, hash, i) => all + (scores[i]?.[impacts.get(hash) ?? 0] ?? 0),
      0,
    );
    best.offer(RECENT, row, sum);
  });
  return { snapshot, ranked: best.take().slice(0, MOST_FOUND), total, damaged };
}

const size = (list: Postings | undefined): number => list?.length ?? 0;
