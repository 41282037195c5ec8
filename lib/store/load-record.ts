import type { DatasetSummary } from '@/lib/core/model/context';
import { changeCatalogue } from './catalogue';
import type { Store } from './open';
import type { Load } from './schema';
import { write } from './write';

/** A load that somebody gave up meanwhile: who removed its dataset or erased the library. */
export class GivenUpError extends Error {
  override readonly name = 'GivenUpError';
}

/** The load of a dataset that is under way or was interrupted; null: none. */
export const loadOf = (store: Store, id: string): Promise<Load | null> =>
  store.run(async (db) => (await db.get('loads', id)) ?? null);

/** The load of a dataset's revision: the one that was interrupted, else a new one in place of any other revision's. */
export async function beginLoad(store: Store, summary: DatasetSummary, at: string): Promise<Load> {
  const known = await loadOf(store, summary.id);
  if (known?.summary.revision === summary.revision && known.summary.content === summary.content)
    return known;
  if (known) await cancelLoad(store, summary.id);
  let load: Load | null = null;
  await changeCatalogue(
    store,
    (old) => {
      load = { id: summary.id, summary, volume: old.next, at, segments: [], merge: null };
      return { ...old, next: old.next + 1 };
    },
    ['loads'],
    async (tx) => load && tx.objectStore('loads').put(load),
  );
  if (load === null) throw new Error('A load was not begun.');
  return load;
}

/** Rejects with a GivenUpError when a load was given up. */
export async function mustStand(
  loads: { readonly get: (id: string) => Promise<Load | undefined> },
  { id, volume }: Load,
): Promise<void> {
  if ((await loads.get(id))?.volume !== volume) throw new GivenUpError();
}

/** Keeps how far a load has come. Rejects with a GivenUpError when it was given up: its parts are being removed. */
export const keepLoad = (store: Store, load: Load): Promise<void> =>
  write(store, ['loads'], async ({ store: loads }) => {
    await mustStand(loads, load);
    await loads.put(load);
  });

/** Gives up a dataset that is on its way in; what the library shows does not change. */
export async function cancelLoad(store: Store, id: string): Promise<void> {
  const load = await loadOf(store, id);
  if (!load) return;
  const merging = load.merge ? [load.merge.output] : [];
  const parts = [load.volume, ...[...load.segments, ...merging].map(({ number }) => number)];
  await changeCatalogue(
    store,
    (old) => ({ ...old, garbage: [...old.garbage, ...parts] }),
    ['loads'],
    (tx) => tx.objectStore('loads').delete(id),
  );
}
