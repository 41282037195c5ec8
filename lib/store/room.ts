import { readCatalogue } from './catalogue';
import { isDamage } from './lists';
import type { Store } from './open';
import type { Parts } from './parts';

/** Records read at once. */
const AT_ONCE = 200;

const lengthOf = (record: unknown): number =>
  ArrayBuffer.isView(record) || record instanceof ArrayBuffer ? record.byteLength : 0;

/** Bytes of the records of one part; 0 where it cannot be read. */
async function bytesOf(parts: Parts, number: number): Promise<number> {
  try {
    return await parts.use(number, async (db) => {
      let sum = 0;
      for (let from: IDBKeyRange | undefined; ;) {
        const keys = await db.getAllKeys('records', from, AT_ONCE);
        const records: unknown[] = await db.getAll('records', from, AT_ONCE);
        for (const record of records) sum += lengthOf(record);
        const last = keys.at(-1);
        if (keys.length < AT_ONCE || last === undefined) return sum;
        from = IDBKeyRange.lowerBound(last, true);
      }
    });
  } catch (error) {
    if (isDamage(error)) return 0;
    throw error;
  }
}

/** Bytes that each dataset takes: its sheets, and of each segment the share that its sheets are of it. */
export async function roomOfDatasets(store: Store): Promise<Map<string, number>> {
  const { volumes, segments } = await readCatalogue(store);
  const owner = new Map(volumes.map(({ number, dataset }) => [number, dataset]));
  const room = new Map<string, number>();
  const add = (dataset: string | null | undefined, bytes: number): void => {
    if (dataset) room.set(dataset, (room.get(dataset) ?? 0) + Math.round(bytes));
  };
  for (const { number, dataset } of volumes)
    if (dataset !== null) add(dataset, await bytesOf(store.volumes, number));
  for (const { number, ranges } of segments) {
    const sheets = ranges.reduce((sum, one) => sum + one.sheets, 0);
    const bytes = await bytesOf(store.segments, number);
    for (const range of ranges)
      add(owner.get(range.volume), sheets === 0 ? 0 : (bytes * range.sheets) / sheets);
  }
  return room;
}
