import type { IDBPTransaction } from 'idb';
import type { Store } from './open';
import type { Catalogue, Schema, StoreName } from './schema';
import { write } from './write';

/** The key of the one record. */
export const CATALOGUE = 'catalogue';

export const EMPTY: Catalogue = {
  next: 1,
  volumes: [],
  segments: [],
  rebuilt: [],
  merge: null,
  garbage: [],
};

export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** What the library consists of now. */
export async function readCatalogue(store: Store): Promise<Catalogue> {
  return store.run(async (db) => (await db.get('catalogue', CATALOGUE)) ?? EMPTY);
}

/** Reads the catalogue in a transaction that reads more. */
export async function catalogueIn(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<Catalogue> {
  return (await tx.objectStore('catalogue').get(CATALOGUE)) ?? EMPTY;
}

/** A catalogue that was written: whose it is, is known. */
export type Written = Catalogue & { readonly library: string };

/**
 * The first catalogue of a library. Where a catalogue was lost, its parts still lie there and may come back, so that
 * their numbers are not given again.
 */
async function firstCatalogue(store: Store): Promise<Catalogue> {
  const kinds = [store.volumes, store.segments, store.scratch];
  const numbers = await Promise.all(kinds.map((parts) => parts.present()));
  return { ...EMPTY, next: Math.max(0, ...numbers.flat()) + 1 };
}

/** Changes the catalogue, and with `alongside` other facts, in one transaction: all or nothing. */
export async function changeCatalogue(
  store: Store,
  change: (catalogue: Catalogue) => Catalogue,
  also: readonly Exclude<StoreName, 'catalogue'>[] = [],
  alongside: (tx: Writing, before: Catalogue) => Promise<unknown> = () => Promise.resolve(),
): Promise<Written> {
  const names: StoreName[] = ['catalogue', ...also];
  const changed = (first: Catalogue | null): Promise<Written | null> =>
    write(
      store,
      names,
      async (tx) => {
        const before = (await tx.objectStore('catalogue').get(CATALOGUE)) ?? first;
        if (before === null) return null;
        const now = { ...change(before), library: before.library ?? crypto.randomUUID() };
        await tx.objectStore('catalogue').put(now, CATALOGUE);
        await alongside(tx, before);
        return now;
      },
      { durability: 'strict' },
    );
  const now = (await changed(null)) ?? (await changed(await firstCatalogue(store)));
  if (now === null) throw new Error('Nothing was written.');
  return now;
}

/** A catalogue after a person removed something: what is gone is no damage then. */
export const removedFrom = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  removals: (catalogue.removals ?? 0) + 1,
});

/** Numbers of parts. */
export const numbersOf = (parts: readonly { readonly number: number }[]): number[] =>
  parts.map(({ number }) => number);

/** Numbers of all parts of a catalogue: read, in the making, or to be removed. */
export const partsOf = ({ volumes, segments, rebuilt, merge, garbage }: Catalogue): number[] => [
  ...numbersOf([...volumes, ...segments, ...rebuilt, ...(merge ? [merge.output] : [])]),
  ...garbage,
];

/** Takes the number of a new part. */
export async function nextNumber(store: Store): Promise<number> {
  const { next } = await changeCatalogue(store, (old) => ({ ...old, next: old.next + 1 }));
  return next - 1;
}

/** A catalogue without volumes: they, and segments that cover nothing else, become garbage. */
export function withoutVolumes(catalogue: Catalogue, gone: (volume: number) => boolean): Catalogue {
  const volumes = catalogue.volumes.filter(({ number }) => !gone(number));
  const kept = new Set(volumes.map(({ number }) => number));
  const covers = ({ ranges }: Catalogue['segments'][number]): boolean =>
    ranges.some(({ volume }) => kept.has(volume));
  const dropped = [...catalogue.segments, ...catalogue.rebuilt].filter((one) => !covers(one));
  const removed = catalogue.volumes.filter(({ number }) => gone(number));
  return {
    ...catalogue,
    volumes,
    segments: catalogue.segments.filter(covers),
    rebuilt: catalogue.rebuilt.filter(covers),
    garbage: [...catalogue.garbage, ...[...removed, ...dropped].map(({ number }) => number)],
  };
}
