import type { IDBPTransaction, StoreKey, StoreValue } from 'idb';
import type { Store } from './open';
import {
  SPARE_STORES,
  type PartDatabase,
  type PartProgress,
  type Schema,
  type StoreName,
  type VolumeNote,
} from './schema';

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** A request of a transaction that was aborted says no more than that; the transaction knows why. */
const isAborted = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/**
 * Runs writes so that all of them are kept or none: a failed request alone would let the browser commit the rest.
 * Rejects with what ended the transaction, a full disk above all.
 */
export async function whole<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    const value = await work();
    await tx.done;
    return value;
  } catch (error) {
    const ended = tx.done.then(
      () => null,
      (reason: unknown) => reason,
    );
    try {
      tx.abort();
    } catch {
      // It was aborted by the browser already.
    }
    const reason = await ended;
    throw isAborted(error) ? (reason ?? error) : error;
  }
}

/** Writes to some stores in one transaction of their own: all of it is kept or none. */
export const write = <Names extends StoreName[], T>(
  store: Store,
  names: [...Names],
  work: (tx: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> =>
  store.run(async (db) => {
    const tx = db.transaction<Names, 'readwrite'>(names, 'readwrite', options);
    const value = await whole(tx, () => work(tx));
    for (const name of SPARE_STORES) if (names.includes(name)) store.changed.add(name);
    return value;
  });

/** Keeps how far a part is, or what it says of itself. */
export const putProgress = (
  db: PartDatabase,
  value: PartProgress | VolumeNote,
  key: IDBValidKey,
): Promise<unknown> => {
  const tx = db.transaction('progress', 'readwrite');
  return whole(tx, () => tx.store.put(value, key));
};

/** Keeps one row in a transaction of its own. */
export const put = <Name extends StoreName>(
  store: Store,
  name: Name,
  value: StoreValue<Schema, Name>,
  key?: StoreKey<Schema, Name>,
  options?: IDBTransactionOptions,
): Promise<unknown> => write(store, [name], (tx) => tx.objectStore(name).put(value, key), options);

/** Keeps a row in a transaction of its own unless there is one of its key; `place`: the key where rows have none. */
export const putNew = <Name extends StoreName>(
  store: Store,
  name: Name,
  key: StoreKey<Schema, Name>,
  value: StoreValue<Schema, Name>,
  place?: StoreKey<Schema, Name>,
): Promise<void> =>
  write(store, [name], async (tx) => {
    const rows = tx.objectStore(name);
    if ((await rows.getKey(key)) === undefined) await rows.put(value, place);
  });

/** Removes a row, or those of a range, in a transaction of its own. */
export const remove = <Name extends StoreName>(
  store: Store,
  name: Name,
  rows: StoreKey<Schema, Name> | IDBKeyRange,
): Promise<void> => write(store, [name], (tx) => tx.objectStore(name).delete(rows));
