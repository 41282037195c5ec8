/** What browsers with storage buckets offer beyond today's types (Chromium since 122; https://wicg.github.io/storage-buckets/). */
interface Buckets {
  open(name: string, options: { readonly persisted: boolean }): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const hasBuckets = (value: object): value is { readonly storageBuckets: Buckets } =>
  'storageBuckets' in value;

const REPORTS = 'reports';
const SCRATCH = 'scratch';
const SPARE = 'spare';

// Node 20 has no navigator, whatever the types say.
function buckets(): Buckets | null {
  const known: object | undefined = globalThis.navigator;
  return known !== undefined && hasBuckets(known) ? known.storageBuckets : null;
}

async function placesOf(name: string, persisted: boolean): Promise<IDBFactory[]> {
  const bucket = await buckets()
    ?.open(name, { persisted })
    .catch(() => null);
  return bucket ? [bucket.indexedDB, indexedDB] : [indexedDB];
}

/**
 * Where volumes are kept, best first. Chromium opens everything of one bucket as one, at a cost that grows with all
 * records ever written to it: with the reports in a bucket of their own, the catalogue and the segments open at once
 * and are searched while the reports are still being opened. Elsewhere it is the one place there is.
 */
export const volumePlaces = (): Promise<IDBFactory[]> => placesOf(REPORTS, true);

/** Where segments are kept that will soon be merged: what is written there costs the next openings of nothing else. */
export const scratchPlaces = (): Promise<IDBFactory[]> => placesOf(SCRATCH, false);

/** Where the spare is kept: what empties the library's own place does not reach it. */
export const sparePlaces = (): Promise<IDBFactory[]> => placesOf(SPARE, true);

/** Gives back the room of the scratch place, with all that is in it. */
export async function dropScratch(): Promise<void> {
  await buckets()
    ?.delete(SCRATCH)
    .catch(() => null);
}
