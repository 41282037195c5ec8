import type { Collector } from '@/lib/core/retrieval/collect';
import { documentOf } from '@/lib/core/retrieval/document';
import { bucketBits, encodeSegment, type Block } from '@/lib/core/retrieval/segment';
import { openSheet, SLOTS } from '@/lib/core/retrieval/sheet';
import { ANALYSIS_VERSION } from '@/lib/core/text/terms';
import type { Store } from './open';
import type { Parts } from './parts';
import type { Segment, SheetRange } from './schema';
import { whole } from './write';

/** Bytes written in one transaction. */
const BATCH_BYTES = 2 * 1_024 * 1_024;

/** Writes records of a part in batches; a part counts only once somebody lists it, so batches need not be one. */
export async function writeBlocks(
  parts: Parts,
  number: number,
  blocks: Iterable<Block>,
): Promise<void> {
  let batch: Block[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const writing = batch;
    batch = [];
    bytes = 0;
    await parts.make(number, async (db) => {
      const tx = db.transaction('records', 'readwrite', { durability: 'relaxed' });
      await whole(tx, () =>
        Promise.all(writing.map(({ bytes: value, key }) => tx.store.put(value, key))),
      );
    });
  };
  for (const block of blocks) {
    batch.push(block);
    bytes += block.bytes.length;
    if (bytes >= BATCH_BYTES) await flush();
  }
  await flush();
}

/** Writes what was collected as a segment of its own, `scratch` when it is only to be merged; the caller lists it. */
export async function writeSegment(
  store: Store,
  number: number,
  collector: Collector,
  ranges: readonly SheetRange[],
  scratch = false,
): Promise<Segment> {
  const postings = collector.count;
  const bits = bucketBits(postings);
  const part = { bits, first: 0, end: 2 ** bits, chunk: 0 };
  const parts = scratch ? store.scratch : store.segments;
  await writeBlocks(parts, number, encodeSegment(collector.runs(), part));
  const segment = { number, analysis: ANALYSIS_VERSION, bits, postings, ranges };
  return scratch ? { ...segment, scratch } : segment;
}

/** Sheets read at once when they are indexed again. */
const SHEETS_AT_ONCE = 32;

/**
 * Collects the reports of stored sheets from `from` on, until `end` or until the collector is full. Answers the first
 * sheet that was not taken. A sheet that cannot be read throws a DamagedError.
 */
export async function collectSheets(
  store: Store,
  volume: number,
  [from, end]: readonly [number, number],
  collector: Collector,
): Promise<number> {
  for (let first = from; first < end; first += SHEETS_AT_ONCE) {
    const last = Math.min(end, first + SHEETS_AT_ONCE);
    const blocks = await store.volumes.use(volume, (db) =>
      Promise.all(Array.from({ length: last - first }, (_, i) => db.get('records', first + i))),
    );
    for (const [i, block] of blocks.entries()) {
      const sheet = openSheet(block);
      const documents = Array.from({ length: sheet.size }, (_, slot) =>
        documentOf(sheet.report(slot)),
      );
      const terms = documents.reduce((sum, one) => sum + one.length, 0);
      const place = (first + i - from) * SLOTS;
      if (!collector.takes(place + SLOTS, terms)) return first + i;
      documents.forEach((document, slot) => collector.add(place + slot, document));
    }
  }
  return end;
}
