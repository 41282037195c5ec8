import { deleteDB, openDB } from 'idb';
import { migrations } from './migrations';
import type { Database, Schema } from './schema';

/** Longest wait for another page that keeps an older layout open, in milliseconds. */
const BLOCKED_FOR = 5_000;

/** The library on this device; opened at first use. */
export interface Store {
  /** Runs work on the open database; opens it anew once when the browser had closed it. Rejects when storage fails. */
  run<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Closes the database until the next use. */
  close(): Promise<void>;
}

const STORES = ['reports', 'datasets', 'decisions', 'counters'] as const;

/** Whether a database has its stores; one that was interrupted while it was made opens fine and has none. */
const isWhole = (db: Database): boolean =>
  STORES.every((store) => db.objectStoreNames.contains(store));

/** Opens the database, and makes it anew when it was left without its stores. */
async function connect(name: string, lost: () => void): Promise<Database> {
  const db = await connectOnce(name, lost);
  if (isWhole(db)) return db;
  db.close();
  await deleteDB(name);
  return connectOnce(name, lost);
}

function connectOnce(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let late = false;
    openDB<Schema>(name, migrations.length, {
      upgrade(db, from) {
        for (const step of migrations.slice(from)) step(db);
      },
      blocked() {
        setTimeout(() => {
          late = true;
          reject(new DOMException('Another page keeps the library open.', 'TimeoutError'));
        }, BLOCKED_FOR);
      },
      blocking(_from, _to, event) {
        lost();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: lost,
    })
      .then((db) => {
        if (late) db.close();
        else resolve(db);
        return db;
      })
      .catch(reject);
  });
}

/** The store of the given name; cheap, since nothing is opened before the first `run`. */
export function openStore(name = 'second-source'): Store {
  let open: Promise<Database> | null = null;
  const lost = (): void => {
    open = null;
  };
  const database = (): Promise<Database> => {
    open ??= connect(name, lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    return open;
  };
  return {
    async run(work) {
      try {
        return await work(await database());
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
        lost();
        return work(await database());
      }
    },
    async close() {
      const closing = open;
      lost();
      (await closing)?.close();
    },
  };
}
