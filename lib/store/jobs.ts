import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import type { Store } from './open';
import { writeReports, type StoreName } from './reports';
import { whole } from './whole';

/**
 * Writes one chunk of an import together with its progress, in one transaction: a kill between the two cannot happen.
 * Does nothing when the journal already stands at or after `progress.loaded` of this revision.
 */
export async function commitChunk(
  store: Store,
  progress: DatasetSummary,
  reports: readonly Report[],
): Promise<void> {
  await store.run(async (db) => {
    const tx = db.transaction<StoreName[], 'readwrite'>(
      ['reports', 'counters', 'datasets'],
      'readwrite',
      { durability: 'strict' },
    );
    await whole(tx, async () => {
      const journal = tx.objectStore('datasets');
      const known = await journal.get(progress.id);
      const past =
        known?.revision === progress.revision &&
        (known.state === 'ready' || known.loaded > progress.loaded);
      if (!past) {
        await writeReports(tx, reports);
        await journal.put(progress);
      }
    });
  });
}
