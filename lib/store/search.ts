import { readInline, type Entry } from '@/lib/core/retrieval/bucket';
import { hashOf } from '@/lib/core/retrieval/hash';
import type { QueryTerm } from '@/lib/core/retrieval/query';
import { MOST_TERMS } from '@/lib/core/retrieval/impact';
import { Best, type Ranked } from '@/lib/core/retrieval/rank';
import { choose, scoreRecent, scoreSegment, touchesOf } from '@/lib/core/retrieval/score';
import { SLOTS } from '@/lib/core/retrieval/sheet';
import { isDamage, readEntries, readLists } from './lists';
import { hiddenIn } from './dead';
import type { Store } from './open';
import type { Segment } from './schema';
import { snapshotOf, type Snapshot } from './snapshot';

/** The answer to a search: places best first, and what the index knows of the terms asked for. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly ranked: readonly Ranked[];
  /** Reports that have each term of the query. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Segments that could not be read; their reports were not searched. */
  readonly damaged: readonly number[];
}

interface SegmentRead {
  readonly segment: Segment;
  readonly entries: readonly (Entry | null)[];
  readonly hidden: ((place: number) => boolean) | null;
}

/** Reports with the term in a segment, without those that are gone as far as the bucket tells. */
function frequency({ entries, hidden }: SegmentRead, term: number): number {
  const entry = entries[term];
  if (!entry) return 0;
  if (hidden === null || entry.inline === null) return entry.count;
  return readInline(entry).filter((posting) => !hidden(posting >>> 2)).length;
}

const placesOf = ({ ranges }: Segment): number =>
  ranges.reduce((sum, { sheets }) => sum + sheets * SLOTS, 0);

/** Volumes that are opened while the index is searched; the largest most likely hold what is found. */
const MOST_AHEAD = 6;

function openAhead(store: Store, { catalogue }: Snapshot): void {
  const largest = catalogue.volumes.toSorted((a, b) => b.reports - a.reports);
  for (const { number } of largest.slice(0, MOST_AHEAD))
    // Whoever reads it is told why it cannot be opened.
    store.volumes.use(number, () => Promise.resolve()).catch(() => null);
}

/**
 * The places of the reports that fit a query best, by BM25 over all segments and the recent reports. At most `limit`,
 * more when scores tie at the end, by the first `MOST_TERMS` terms. An unreadable segment is left out and named. `budget`: postings scored at most.
 */
export async function search(
  store: Store,
  asked: readonly QueryTerm[],
  limit: number,
  budget?: number,
): Promise<Found> {
  const query = asked.slice(0, MOST_TERMS);
  const snapshot = await snapshotOf(store);
  openAhead(store, snapshot);
  const hashes = query.map(({ term }) => hashOf(term));
  const damaged: number[] = [];
  const readable = async <T>(segment: Segment, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      damaged.push(segment.number);
      return null;
    }
  };
  const read = await Promise.all(
    snapshot.catalogue.segments.map((segment) =>
      readable(segment, async () => ({
        segment,
        entries: await readEntries(store, segment, hashes),
        hidden: hiddenIn(snapshot, segment),
      })),
    ),
  );
  const whole = read.filter((one) => one !== null);
  const touches = touchesOf(
    snapshot.recent.map(({ document }) => document),
    new Map(hashes.map((hash, term) => [hash, term])),
  );
  const counts = query.map((_, term) => whole.reduce((sum, one) => sum + frequency(one, term), 0));
  for (const { term } of touches) counts[term] = (counts[term] ?? 0) + 1;
  const weights = query.map(({ weight }) => weight);
  const chosen = choose(counts, weights, snapshot.size, budget);
  const best = new Best(limit);
  scoreRecent(touches, chosen, best);
  await Promise.all(
    whole.map(({ segment, entries, hidden }) =>
      readable(segment, async () => {
        const wanted = chosen.map(({ term }) => term);
        const lists = await readLists(store, segment, entries, wanted);
        const position = snapshot.catalogue.segments.indexOf(segment);
        scoreSegment(position, placesOf(segment), lists, chosen, hidden, best);
      }),
    ),
  );
  const frequencies = new Map(query.map(({ term }, i) => [term, counts[i] ?? 0]));
  return { snapshot, ranked: best.take(), frequencies, damaged };
}
