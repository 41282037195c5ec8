import { changeCatalogue, readCatalogue } from './catalogue';
import type { Store } from './open';
import type { Catalogue, Load, MergeJob } from './schema';

const numbersOf = (merge: MergeJob | null): number[] => (merge ? [merge.output.number] : []);

/** Numbers of all parts that somebody reads or goes on making. */
function wanted(catalogue: Catalogue, loads: readonly Load[]): Set<number> {
  return new Set([
    ...catalogue.volumes.map(({ number }) => number),
    ...[...catalogue.segments, ...catalogue.rebuilt].map(({ number }) => number),
    ...numbersOf(catalogue.merge),
    ...loads.flatMap(({ volume, segments, merge }) => [
      volume,
      ...segments.map(({ number }) => number),
      ...numbersOf(merge),
    ]),
  ]);
}

/** Removes parts that nobody reads any more. Answers how many. */
export async function collectGarbage(store: Store): Promise<number> {
  const { garbage } = await readCatalogue(store);
  if (garbage.length === 0) return 0;
  for (const number of garbage) await store.parts.remove(number);
  const gone = new Set(garbage);
  await changeCatalogue(
    store,
    (old) => ({ ...old, garbage: old.garbage.filter((number) => !gone.has(number)) }),
    ['dead'],
    (tx) => Promise.all(garbage.map((number) => tx.objectStore('dead').delete(number))),
  );
  return garbage.length;
}

/**
 * Removes parts that a death left half made: no record names them, and their number is older than any that work under
 * way may have taken. Only for the start of the background, before it begins anything. Answers how many.
 */
export async function sweep(store: Store): Promise<number> {
  const catalogue = await readCatalogue(store);
  const known = wanted(catalogue, await store.run((db) => db.getAll('loads')));
  const orphans = (await store.parts.present()).filter((number) => !known.has(number));
  for (const number of orphans) await store.parts.remove(number);
  return orphans.length;
}
