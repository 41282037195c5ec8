import { findEntry, type Entry } from '@/lib/core/retrieval/bucket';
import { bucketOf } from '@/lib/core/retrieval/hash';
import { DamagedError, opened } from '@/lib/core/retrieval/sealed';
import type { Lists } from '@/lib/core/retrieval/score';
import { FIRST_CHUNK } from '@/lib/core/retrieval/segment';
import type { Store } from './open';
import type { Segment } from './schema';

/** Whether a part is missing. By name, as below. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && error.name === 'MissingPartError';

/** Whether a part is missing or not what was written; anything else is a failure of storage as a whole. */
export const isDamage = (error: unknown): boolean =>
  error instanceof RangeError ||
  // By name: errors also come from the other script of the background, which has classes of its own.
  (error instanceof Error && ['DamagedError', 'MissingPartError'].includes(error.name)) ||
  // What browsers say when they cannot read what they wrote.
  (error instanceof DOMException &&
    ['AbortError', 'UnknownError', 'DataError'].includes(error.name));

/** The entries of terms in a segment, null where it lacks one: one bucket a term, all asked for at once. */
export async function readEntries(
  store: Store,
  { number, bits }: Segment,
  hashes: readonly number[],
): Promise<(Entry | null)[]> {
  const buckets = hashes.map((hash) => bucketOf(hash, bits));
  const wanted = [...new Set(buckets)];
  const blocks = await store.segments.use(number, (db) => {
    const records = db.transaction('records').store;
    return Promise.all(wanted.map((bucket) => records.get(bucket)));
  });
  const payloads = new Map(wanted.map((bucket, i) => [bucket, opened(blocks[i])]));
  return hashes.map((hash, i) => {
    const payload = payloads.get(buckets[i] ?? -1);
    return payload ? findEntry(payload, bits, hash) : null;
  });
}

/** The lists of the wanted terms (positions in the query); long ones are read from their chunks. */
export async function readLists(
  store: Store,
  { number }: Segment,
  entries: readonly (Entry | null)[],
  wanted: readonly number[],
): Promise<Lists[]> {
  const known = wanted.flatMap((term) => {
    const entry = entries[term];
    return entry ? [{ term, entry }] : [];
  });
  const long = known.filter(({ entry }) => entry.inline === null);
  if (long.length === 0) {
    return known.map(({ term, entry }) => ({
      term,
      count: entry.count,
      inline: entry.inline,
      chunks: [],
    }));
  }
  const chunks = await store.segments.use(number, (db) => {
    const records = db.transaction('records').store;
    return Promise.all(
      long.map(({ entry }) => {
        const first = FIRST_CHUNK + entry.firstChunk;
        return records.getAll(IDBKeyRange.bound(first, first + entry.chunks - 1));
      }),
    );
  });
  const read = new Map(long.map(({ term }, i) => [term, chunks[i] ?? []]));
  return known.map(({ term, entry }) => {
    const blocks = read.get(term) ?? [];
    if (entry.inline === null && blocks.length !== entry.chunks)
      throw new DamagedError('Chunks are missing.');
    return { term, count: entry.count, inline: entry.inline, chunks: blocks };
  });
}
