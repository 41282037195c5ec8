import { catalogueIn } from './catalogue';
import { deadIn, type Dead } from './dead';
import type { Store } from './open';
import type { Catalogue, RecentRow } from './schema';

/** What the library held at one moment. */
export interface Snapshot {
  readonly catalogue: Catalogue;
  readonly recent: readonly RecentRow[];
  readonly dead: Dead;
  /** Reports of the library. */
  readonly size: number;
}

/** Reports of a catalogue's volumes that were neither removed nor replaced. */
export const storedReports = ({ volumes }: Catalogue, dead: Dead): number =>
  volumes.reduce((sum, { number, reports }) => sum + reports - (dead.get(number)?.length ?? 0), 0);

/** Reads what the library consists of, in one transaction. */
export function snapshotOf(store: Store): Promise<Snapshot> {
  return store.run(async (db) => {
    const tx = db.transaction(['catalogue', 'recent', 'dead']);
    const [catalogue, recent, dead] = await Promise.all([
      catalogueIn(tx),
      tx.objectStore('recent').getAll(),
      deadIn(tx),
    ]);
    return { catalogue, recent, dead, size: storedReports(catalogue, dead) + recent.length };
  });
}
