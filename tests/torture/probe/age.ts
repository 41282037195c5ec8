import { deleteDB, openDB, unwrap, wrap } from 'idb';
import { migrations } from '@/lib/store/migrations';
import { openStore } from '@/lib/store/open';
import { livingIn, AT_ONCE } from '@/lib/store/living';
import { snapshotOf } from '@/lib/store/snapshot';

const NAME = 'second-source';
/** Since the fourth layout statements have another key. */
const REKEYED = 'statements';

interface Kept {
  readonly name: string;
  readonly rows: readonly unknown[];
  readonly keys: readonly IDBValidKey[];
  readonly inline: boolean;
}

/** All rows of the database as it is. */
async function rowsNow(): Promise<Kept[]> {
  const db = await openDB(NAME);
  const kept: Kept[] = [];
  for (const name of db.objectStoreNames) {
    const { store } = db.transaction(name);
    const [rows, keys] = await Promise.all([store.getAll(), store.getAllKeys()]);
    kept.push({ name, rows, keys, inline: store.keyPath !== null });
  }
  db.close();
  return kept;
}

/** Attempts at a database in an older layout. */
const MOST_REMADE = 5;

/** The background was woken meanwhile and made the database; Firefox may not be able to open one that is made at once again. */
const isMeanwhile = (error: unknown): boolean =>
  error instanceof DOMException && ['VersionError', 'UnknownError'].includes(error.name);

/** Makes the database anew in an older layout; again where the background was woken meanwhile and made it in its own. */
async function remake(layout: number) {
  for (let attempt = 1; ; attempt += 1) {
    await deleteDB(NAME);
    try {
      return await openDB(NAME, layout, {
        async upgrade(db, _from, _to, tx) {
          const [plain, upgrade] = [wrap(unwrap(db)), wrap(unwrap(tx))];
          for (const step of migrations.slice(0, layout)) await step(plain, upgrade);
        },
      });
    } catch (error) {
      if (!isMeanwhile(error) || attempt === MOST_REMADE) throw error;
    }
  }
}

/** Every report that pages showed, as rows of the first layout; the parts are gone, as they were not there then. */
async function toFirst(): Promise<void> {
  const store = openStore(NAME);
  const snapshot = await snapshotOf(store);
  const reports = snapshot.recent.map(({ report }) => report);
  for (const volume of snapshot.catalogue.volumes) {
    if (volume.dataset !== null) continue;
    const dead = new Set(snapshot.dead.get(volume.number));
    for (let from = 0; from < volume.sheets; from += AT_ONCE)
      for (const { report } of await livingIn(store, volume, from, dead)) reports.push(report);
  }
  for (const parts of [store.volumes, store.segments, store.scratch])
    for (const number of await parts.present()) await parts.remove(number);
  for (const number of await store.spares.present()) await store.spares.remove(number);
  await store.close();
  const db = await remake(1);
  const tx = db.transaction('reports', 'readwrite');
  await Promise.all([
    ...reports.map((report) => tx.store.put({ id: report.id, report, terms: ['x'] })),
    tx.done,
  ]);
  db.close();
}

/** Puts the library back into an older layout (1, or from 2 on) with all its rows that had a place there. */
export async function age(layout: number): Promise<void> {
  if (layout === 1) {
    await toFirst();
    return;
  }
  const kept = await rowsNow();
  const db = await remake(layout);
  for (const { name, rows, keys, inline } of kept) {
    if (!db.objectStoreNames.contains(name) || (name === REKEYED && layout < 5)) continue;
    const tx = db.transaction(name, 'readwrite');
    await Promise.all([
      ...rows.map((row, i) => (inline ? tx.store.put(row) : tx.store.put(row, keys[i]))),
      tx.done,
    ]);
  }
  db.close();
}
