import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** One step of the layout, on untyped stores; awaits nothing but requests of the transaction. */
export type Step = (
  db: IDBPDatabase,
  tx: IDBPTransaction<unknown, string[], IDBTransactionMode>,
) => void | Promise<void>;
