import { changeCatalogue, readCatalogue } from './catalogue';
import type { Store } from './open';
import type { Catalogue, Load, MergeJob } from './schema';

const numbersOf = (parts: readonly { readonly number: number }[]): number[] =>
  parts.map(({ number }) => number);
const outputOf = (merge: MergeJob | null): number[] => (merge ? [merge.output.number] : []);

/** Removes a part, whichever kind it is of: numbers are given once. */
async function removePart(store: Store, number: number): Promise<void> {
  await Promise.all([store.volumes.remove(number), store.segments.remove(number)]);
}

/** Numbers of all parts that somebody reads or goes on making. */
const wanted = (catalogue: Catalogue, loads: readonly Load[]): Set<number> =>
  new Set([
    ...numbersOf(catalogue.volumes),
    ...numbersOf(catalogue.segments),
    ...numbersOf(catalogue.rebuilt),
    ...outputOf(catalogue.merge),
    ...loads.flatMap(({ volume, segments, merge }) => [
      volume,
      ...numbersOf(segments),
      ...outputOf(merge),
    ]),
  ]);

/** Removes parts that nobody reads any more. Answers how many. */
export async function collectGarbage(store: Store): Promise<number> {
  const { garbage } = await readCatalogue(store);
  if (garbage.length === 0) return 0;
  for (const number of garbage) await removePart(store, number);
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
  const present = [...(await store.volumes.present()), ...(await store.segments.present())];
  const orphans = present.filter((number) => !known.has(number));
  for (const number of orphans) await removePart(store, number);
  return orphans.length;
}
