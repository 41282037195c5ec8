import { readCatalogue } from './catalogue';
import { isDamage } from './lists';
import type { Store } from './open';
import type { Parts } from './parts';

/** Records of a part that are read to tell its size: all of fewer, of more so many at even distances. */
const SAMPLE = 400;

const lengthOf = (record: unknown): number =>
  ArrayBuffer.isView(record) || record instanceof ArrayBuffer ? record.byteLength : 0;

/** Bytes of the records of one part, from a sample of them; 0 where it cannot be read. */
async function bytesOf(parts: Parts, number: number): Promise<number> {
  try {
    return await parts.use(number, async (db) => {
      const { store } = db.transaction('records');
      const keys = await store.getAllKeys();
      const step = Math.max(1, keys.length / SAMPLE);
      const sample = keys.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
      const records: unknown[] = await Promise.all(sample.map((key) => store.get(key)));
      const read = records.reduce<number>((sum, one) => sum + lengthOf(one), 0);
      return sample.length === 0 ? 0 : (read * keys.length) / sample.length;
    });
  } catch (error) {
    if (isDamage(error)) return 0;
    throw error;
  }
}

/** Bytes of the reports that are not on a sheet yet. */
async function recentBytes(store: Store): Promise<number> {
  const rows = await store.run((db) => db.getAll('recent'));
  return rows.reduce(
    (sum, { report, document }) => sum + JSON.stringify(report).length + document.byteLength,
    0,
  );
}

/** Bytes of reports and their index. */
export interface ReportRoom {
  /** By dataset. */
  readonly datasets: Map<string, number>;
  /** Of what pages and feeds brought. */
  readonly captured: number;
}

/** Bytes that reports take, about: their sheets, and of each segment the share that their sheets are of it. */
export async function roomOfReports(store: Store): Promise<ReportRoom> {
  const { volumes, segments } = await readCatalogue(store);
  const owner = new Map(volumes.map(({ number, dataset }) => [number, dataset]));
  const datasets = new Map<string, number>();
  let captured = await recentBytes(store);
  const add = (dataset: string | null | undefined, bytes: number): void => {
    if (dataset === null) captured += Math.round(bytes);
    else if (dataset !== undefined)
      datasets.set(dataset, (datasets.get(dataset) ?? 0) + Math.round(bytes));
  };
  for (const { number, dataset } of volumes) add(dataset, await bytesOf(store.volumes, number));
  for (const { number, ranges } of segments) {
    const sheets = ranges.reduce((sum, one) => sum + one.sheets, 0);
    const bytes = await bytesOf(store.segments, number);
    for (const range of ranges)
      add(owner.get(range.volume), sheets === 0 ? 0 : (bytes * range.sheets) / sheets);
  }
  return { datasets, captured };
}
