import type { IDBPTransaction } from 'idb';
import type { Store } from './open';
import type { Schema, StoreName } from './schema';

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** Runs writes so that all of them are kept or none: a failed request alone would let the browser commit the rest. */
async function whole<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    const value = await work();
    await tx.done;
    return value;
  } catch (error) {
    const ended = tx.done.catch(() => null);
    try {
      tx.abort();
    } catch {
      // It was aborted by the browser already.
    }
    await ended;
    throw error;
  }
}

/** Writes to some stores in one transaction of their own: all of it is kept or none. */
export const write = <Names extends StoreName[], T>(
  store: Store,
  names: [...Names],
  work: (tx: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> =>
  store.run((db) => {
    const tx = db.transaction<Names, 'readwrite'>(names, 'readwrite', options);
    return whole(tx, () => work(tx));
  });
