/** What browsers with storage buckets offer beyond today's types (Chromium since 122; https://wicg.github.io/storage-buckets/). */
interface Buckets {
  open(name: string, options: { readonly persisted: boolean }): Promise<{ indexedDB: IDBFactory }>;
}

const hasBuckets = (value: object): value is { readonly storageBuckets: Buckets } =>
  'storageBuckets' in value;

const NAME = 'reports';

/**
 * Where volumes are kept, best first. Chromium opens everything of one bucket as one, at a cost that grows with all
 * records ever written to it: with the reports in a bucket of their own, the catalogue and the segments open at once
 * and are searched while the reports are still being opened. Elsewhere it is the one place there is.
 */
export async function volumePlaces(): Promise<IDBFactory[]> {
  // Node 20 has no navigator, whatever the types say.
  const known: object | undefined = globalThis.navigator;
  if (known === undefined || !hasBuckets(known)) return [indexedDB];
  const bucket = await known.storageBuckets.open(NAME, { persisted: true }).catch(() => null);
  return bucket === null ? [indexedDB] : [bucket.indexedDB, indexedDB];
}
