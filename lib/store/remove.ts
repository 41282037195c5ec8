import { bury, CAPTURE } from './capture';
import { changeCatalogue, removedFrom, withoutVolumes } from './catalogue';
import { exclusive } from './exclusive';
import type { Store } from './open';
import { cancelLoad } from './load-record';
import { findByIds } from './places';
import { filesOf } from './subscriptions';

/**
 * Removes a dataset with all its reports and what it says, its subscription and the files kept for that, at once; what
 * pages or other datasets say of the reports stays. One of the person's own is noted as not wanted here.
 */
export async function removeDataset(store: Store, id: string): Promise<void> {
  await cancelLoad(store, id);
  await changeCatalogue(
    store,
    (old) => {
      const own = new Set(
        old.volumes.filter(({ dataset }) => dataset === id).map(({ number }) => number),
      );
      return removedFrom(withoutVolumes(old, (number) => own.has(number)));
    },
    ['datasets', 'subscriptions', 'shelf', 'own'],
    async (tx) => {
      await tx.objectStore('datasets').delete(id);
      const own = await tx.objectStore('own').get(id);
      if (own) await tx.objectStore('own').put({ ...own, unwanted: true });
      for (const one of await tx.objectStore('subscriptions').getAll()) {
        if (one.dataset !== id) continue;
        await tx.objectStore('subscriptions').delete(one.url);
        await tx.objectStore('shelf').delete(filesOf(one.url));
      }
    },
  );
}

/** Removes every telling of a report; answers whether there was one. */
export function removeReport(store: Store, id: string): Promise<boolean> {
  return exclusive(CAPTURE, async () => {
    const placed = await findByIds(store, [id]);
    if (placed.length === 0) return false;
    const buried = placed.flatMap(({ volume, place }) =>
      volume === null ? [] : [{ volume, place }],
    );
    await changeCatalogue(store, removedFrom, ['recent', 'dead'], async (tx) => {
      await bury(tx, buried);
      await tx.objectStore('recent').delete(id);
    });
    return true;
  });
}
