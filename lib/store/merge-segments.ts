import { FIRST_CHUNK, bucketBits, encodeSegment } from '@/lib/core/retrieval/segment';
import { readBucket, readChunks, readInline, type Entry } from '@/lib/core/retrieval/bucket';
import { HASHES } from '@/lib/core/retrieval/hash';
import { mergeLists, type List, type Move } from '@/lib/core/retrieval/merge';
import { writeBlocks } from './build';
import { deadOf } from './dead';
import type { Store } from './open';
import type { MergeJob, PartProgress, Segment, SheetRange } from './schema';
import { putProgress } from './write';

const KEY = 'merge';
/** Postings merged in one slice: about 15 ms of work that a match waits for, and little that a dying background loses. */
const SLICE = 500_000;

/** A merge of segments into one; ranges of volumes that are no longer `shown` are left out. */
export function plannedMerge(
  inputs: readonly Segment[],
  number: number,
  shown: (volume: number) => boolean,
): MergeJob {
  const ranges = inputs.flatMap((one) => one.ranges.filter(({ volume }) => shown(volume)));
  const postings = inputs.reduce((sum, one) => sum + one.postings, 0);
  const analysis = Math.min(...inputs.map((one) => one.analysis));
  return { inputs, output: { number, analysis, bits: bucketBits(postings), postings, ranges } };
}

const isSame = (a: SheetRange, b: SheetRange): boolean =>
  a.volume === b.volume && a.from === b.from;

/** Where the sheets of one input go in the output. */
async function moveOf(store: Store, input: Segment, output: Segment): Promise<Move> {
  const length = input.ranges.reduce((sum, one) => sum + one.sheets, 0);
  const sheets = new Int32Array(length).fill(-1);
  let own = 0;
  for (const range of input.ranges) {
    let place = 0;
    for (const other of output.ranges) {
      if (isSame(range, other)) {
        for (let i = 0; i < range.sheets; i += 1) sheets[own + i] = place + i;
        break;
      }
      place += other.sheets;
    }
    own += range.sheets;
  }
  return { sheets, dead: await deadOf(store, input) };
}

/** All lists of a segment with hashes in [from, to), in order. */
async function listsOf(
  store: Store,
  segment: Segment,
  [from, to]: readonly [number, number],
  move: Move,
): Promise<List[]> {
  const width = HASHES / 2 ** segment.bits;
  const first = Math.floor(from / width);
  const last = Math.ceil(to / width) - 1;
  const entries: Entry[] = [];
  const parts = segment.scratch ? store.scratch : store.segments;
  const blocks = await parts.use(segment.number, (db) =>
    Promise.all(Array.from({ length: last - first + 1 }, (_, i) => db.get('records', first + i))),
  );
  for (const [i, block] of blocks.entries()) {
    for (const entry of readBucket(block, segment.bits, first + i)) {
      if (entry.hash >= from && entry.hash < to) entries.push(entry);
    }
  }
  const long = entries.filter(({ inline }) => inline === null);
  const chunks = await parts.use(segment.number, (db) =>
    Promise.all(
      long.map(({ firstChunk, chunks: count }) =>
        db.getAll(
          'records',
          IDBKeyRange.bound(FIRST_CHUNK + firstChunk, FIRST_CHUNK + firstChunk + count - 1),
        ),
      ),
    ),
  );
  const read = new Map(long.map((entry, i) => [entry, readChunks(entry, chunks[i] ?? [])]));
  return entries.map((entry) => ({
    hash: entry.hash,
    postings: read.get(entry) ?? readInline(entry),
    move,
  }));
}

/**
 * Does the next slice of a merge: part of all hashes, with its progress in the same part. Answers the share that is
 * done, 1 when the output is complete. A slice that was interrupted is done again, with the same result.
 */
export async function mergeSlice(store: Store, { inputs, output }: MergeJob): Promise<number> {
  const wanted = Math.ceil(Math.log2(Math.max(1, output.postings / SLICE)));
  const slices = 2 ** Math.min(output.bits, wanted);
  const progress = await store.segments.make(
    output.number,
    async (db): Promise<PartProgress> =>
      (await db.get('progress', KEY)) ?? { done: 0, next: 0, reports: 0 },
  );
  if (progress.done >= slices) return 1;
  const width = HASHES / slices;
  const range = [progress.done * width, (progress.done + 1) * width] as const;
  const lists: List[][] = [];
  for (const input of inputs) {
    lists.push(await listsOf(store, input, range, await moveOf(store, input, output)));
  }
  const buckets = 2 ** output.bits / slices;
  const first = progress.done * buckets;
  const part = { bits: output.bits, first, end: first + buckets, chunk: progress.next };
  let next = progress.next;
  await writeBlocks(
    store.segments,
    output.number,
    (function* blocks() {
      next = yield* encodeSegment(mergeLists(lists), part);
    })(),
  );
  const done = progress.done + 1;
  await store.segments.use(output.number, (db) => putProgress(db, { done, next, reports: 0 }, KEY));
  return done / slices;
}
