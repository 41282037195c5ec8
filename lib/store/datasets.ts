import type { DatasetSummary, LibraryStatus } from '@/lib/core/model/context';
import type { Store } from './open';

/** One dataset with its progress, or null. */
export async function dataset(store: Store, id: string): Promise<DatasetSummary | null> {
  return store.run(async (db) => (await db.get('datasets', id)) ?? null);
}

/** What the device holds, from the journal and the counter. */
export async function libraryStatus(store: Store): Promise<LibraryStatus> {
  return store.run(async (db) => {
    const tx = db.transaction(['datasets', 'counters']);
    const [datasets, reports] = await Promise.all([
      tx.objectStore('datasets').getAll(),
      tx.objectStore('counters').get('reports'),
    ]);
    return { reports: reports ?? 0, datasets };
  });
}
