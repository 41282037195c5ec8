import type { DatasetSummary, LibraryStatus } from '@/lib/core/model/context';
import { catalogueIn } from './catalogue';
import { deadIn } from './dead';
import type { Store } from './open';
import { storedReports } from './snapshot';
import { write } from './write';

/** One dataset as the library shows it, or null. */
export async function dataset(store: Store, id: string): Promise<DatasetSummary | null> {
  return store.run(async (db) => (await db.get('datasets', id)) ?? null);
}

/** Gives a dataset another title. */
export async function renameDataset(store: Store, id: string, title: string): Promise<void> {
  await write(store, ['datasets'], async (tx) => {
    const known = await tx.store.get(id);
    if (known) await tx.store.put({ ...known, title });
  });
}

/** What the device holds, with the datasets that are on their way in. */
export function libraryStatus(store: Store): Promise<LibraryStatus> {
  return store.run(async (db) => {
    const tx = db.transaction(['datasets', 'catalogue', 'recent', 'dead', 'loads']);
    const [shown, loads, catalogue, recent, dead] = await Promise.all([
      tx.objectStore('datasets').getAll(),
      tx.objectStore('loads').getAll(),
      catalogueIn(tx),
      tx.objectStore('recent').count(),
      deadIn(tx),
    ]);
    const loading = new Map(loads.map(({ id, summary }) => [id, summary]));
    const datasets = [...shown.filter(({ id }) => !loading.has(id)), ...loading.values()].toSorted(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
    return { reports: storedReports(catalogue, dead) + recent, datasets };
  });
}
