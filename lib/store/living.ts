import type { Report } from '@/lib/core/model/report';
import { openSheet, SLOTS, type Sheet } from '@/lib/core/retrieval/sheet';
import { isDamage } from './lists';
import type { Store } from './open';
import type { Volume } from './schema';
import { snapshotOf, type Snapshot } from './snapshot';

/** Sheets read at once. */
export const AT_ONCE = 32;

/** A report at its place in a volume. */
export interface Living {
  readonly place: number;
  readonly report: Report;
}

/** The living reports of some sheets of a volume, in the order in which they came; sheets that cannot be read are left out. */
export async function livingIn(
  store: Store,
  { number, sheets }: Volume,
  from: number,
  dead: ReadonlySet<number>,
): Promise<Living[]> {
  const count = Math.min(AT_ONCE, sheets - from);
  const sheetAt = async (at: number): Promise<Sheet | null> => {
    try {
      return openSheet(await store.volumes.use(number, (db) => db.get('records', at)));
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  };
  const read = await Promise.all(Array.from({ length: count }, (_, i) => sheetAt(from + i)));
  return read.flatMap((sheet, i) =>
    Array.from({ length: sheet?.size ?? 0 }, (_, slot) => slot).flatMap((slot) => {
      const place = (from + i) * SLOTS + slot;
      return sheet === null || dead.has(place) ? [] : [{ place, report: sheet.report(slot) }];
    }),
  );
}

/** The volumes of what pages and feeds brought, the oldest first. */
export const capturedVolumes = ({ catalogue }: Snapshot): Volume[] =>
  catalogue.volumes
    .filter(({ dataset }) => dataset === null)
    .toSorted((a, b) => a.number - b.number);

/** Every report that pages and feeds brought, in about the order in which they came. */
export async function* capturedReports(store: Store): AsyncGenerator<Report> {
  const snapshot = await snapshotOf(store);
  for (const volume of capturedVolumes(snapshot)) {
    const buried = new Set(snapshot.dead.get(volume.number));
    for (let from = 0; from < volume.sheets; from += AT_ONCE)
      for (const { report } of await livingIn(store, volume, from, buried)) yield report;
  }
  for (const { report } of snapshot.recent) yield report;
}
