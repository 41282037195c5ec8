import { bury, CAPTURE } from './capture';
import { changeCatalogue, removedFrom, withoutVolumes } from './catalogue';
import { exclusive } from './exclusive';
import type { Store } from './open';
import { ownPlaces } from './own';
import { cancelLoad } from './load-record';
import { findByIds } from './places';
import { filesOf } from './subscriptions';

/** What becomes of a dataset of one's own that is removed from the library: kept as not wanted there, or gone too. */
export type OwnToo = 'unwanted' | 'gone';

/**
 * Removes a dataset with all its reports and what it says, its subscription and the files kept for that, at once; what
 * pages or other datasets say of the reports stays. `own`: what becomes of it when it is the person's own.
 */
export async function removeDataset(
  store: Store,
  id: string,
  own: OwnToo = 'unwanted',
): Promise<void> {
  await cancelLoad(store, id);
  await changeCatalogue(
    store,
    (old) => {
      const its = new Set(
        old.volumes.filter(({ dataset }) => dataset === id).map(({ number }) => number),
      );
      return removedFrom(withoutVolumes(old, (number) => its.has(number)));
    },
    ['datasets', 'subscriptions', 'shelf', 'own'],
    async (tx) => {
      await tx.objectStore('datasets').delete(id);
      const row = await tx.objectStore('own').get(id);
      if (row && own === 'unwanted') await tx.objectStore('own').put({ ...row, unwanted: true });
      if (row && own === 'gone') {
        await tx.objectStore('own').delete(id);
        await tx.objectStore('shelf').delete(ownPlaces(id));
      }
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
