import { catalogueIn } from './catalogue';
import type { Dead } from './dead';
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
    const graves = tx.objectStore('dead');
    const [catalogue, recent, volumes, places] = await Promise.all([
      catalogueIn(tx),
      tx.objectStore('recent').getAll(),
      graves.getAllKeys(),
      graves.getAll(),
    ]);
    const dead = new Map(volumes.map((volume, i) => [volume, places[i] ?? []]));
    return { catalogue, recent, dead, size: storedReports(catalogue, dead) + recent.length };
  });
}
