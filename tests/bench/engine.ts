import type { BenchReport } from './corpus';

/** One search engine, as its documentation advises to use it where a worker dies between two searches. */
export interface Engine {
  /** Indexes and keeps reports; in a page of the extension. `make(i)` gives report `i`, from 0 to `size`. */
  build(
    size: number,
    make: (number: number) => BenchReport,
    onProgress: (done: number) => void,
  ): Promise<void>;
  /** Numbers of the 20 best reports; in the background, which may have been started just now. */
  search(words: readonly string[]): Promise<number[]>;
  /** The same without reading the reports, for an engine whose `search` reads them; the others only know numbers. */
  rank?(words: readonly string[]): Promise<unknown>;
}

/** Reports found by every engine. */
export const LIMIT = 20;

/** One record of a database of its own, for engines that keep their index as one value. */
export async function keepValue(name: string, key: string, value: unknown): Promise<void> {
  const db = await openValues(name);
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('values', 'readwrite');
    tx.objectStore('values').put(value, key);
    tx.addEventListener('complete', () => {
      resolve();
    });
    tx.addEventListener('abort', () => {
      reject(tx.error ?? new Error('The value was not kept.'));
    });
  });
  db.close();
}

/** All records of such a database, by key. */
export async function keptValues(name: string): Promise<Map<string, unknown>> {
  const db = await openValues(name);
  const store = db.transaction('values').objectStore('values');
  const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  db.close();
  return new Map(keys.map((key, i) => [typeof key === 'string' ? key : '', values[i]]));
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The request failed.'));
    });
  });

function openValues(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('values');
  });
  return settled(request);
}
