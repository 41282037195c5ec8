import { deleteDB, openDB, unwrap, wrap } from 'idb';
import { migrations } from './migrations';
import { sparePlaces, dropScratch, scratchPlaces, volumePlaces } from './bucket';
import { openParts, type Parts } from './parts';
import { SPARE_STORES, type SpareName, type Database, type Schema, type StoreName } from './schema';

/** Longest wait for another page that keeps an older layout open, in milliseconds. */
const BLOCKED_FOR = 5_000;

/** The library on this device; opened at first use. */
export interface Store {
  /** Runs work on the open database; opens it anew once when the browser had closed it. Rejects when storage fails. */
  run<T>(work: (db: Database) => Promise<T>): Promise<T>;
  readonly volumes: Parts;
  readonly segments: Parts;
  /** Segments of a load that will be merged before anybody searches them. */
  readonly scratch: Parts;
  /** The spare, see `keepSpare`. */
  readonly spares: Parts;
  /** Stores that may have changed since the spare was brought up to date; every one before that. */
  readonly changed: Set<SpareName>;
  /** Removes all of them. */
  dropScratch(): Promise<void>;
  /** Opens everything that a search needs, while nobody waits for it yet. Never rejects. */
  warm(): Promise<void>;
  /** Closes every database until the next use. */
  close(): Promise<void>;
}

const STORES: readonly StoreName[] = [
  'datasets',
  'decisions',
  'catalogue',
  'recent',
  'dead',
  'loads',
  'aside',
  'feeds',
  'subscriptions',
  'shelf',
  'statements',
  'boards',
  'notes',
  'history',
  'own',
  'keys',
];

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

/** Databases that another page has kept closed to us for too long: browsers tell only the first who asks that it waits. */
const held = new Set<string>();

const keptOpen = (): DOMException =>
  new DOMException('Another page keeps the library open.', 'TimeoutError');

function connectOnce(name: string, lost: () => void): Promise<Database> {
  if (held.has(name)) return Promise.reject(keptOpen());
  return new Promise((resolve, reject) => {
    let late = false;
    let opened = false;
    openDB<Schema>(name, migrations.length, {
      async upgrade(db, from, _to, tx) {
        // Layouts of the past are not in today's types.
        const [plain, upgrade] = [wrap(unwrap(db)), wrap(unwrap(tx))];
        // One that was interrupted while it was made has a version and no stores.
        const known = db.objectStoreNames.length === 0 ? 0 : from;
        for (const step of migrations.slice(known)) await step(plain, upgrade);
      },
      blocked() {
        setTimeout(() => {
          if (opened) return;
          late = true;
          held.add(name);
          reject(keptOpen());
        }, BLOCKED_FOR);
      },
      blocking(_from, _to, event) {
        lost();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: lost,
    })
      .finally(() => {
        opened = true;
        held.delete(name);
      })
      .then((db) => {
        if (late) db.close();
        else resolve(db);
        return db;
      })
      .catch(reject);
  });
}

/**
 * The store of the given name; cheap, since nothing is opened before the first `run`. `opened`: called whenever the
 * library's database was opened, which browsers may have emptied since it was open last.
 */
export function openStore(name = 'second-source', opened: () => void = () => {}): Store {
  let open: Promise<Database> | null = null;
  const lost = (): void => {
    open = null;
  };
  const database = (): Promise<Database> => {
    open ??= connect(name, lost).then(
      (db) => {
        opened();
        return db;
      },
      (error: unknown) => {
        lost();
        throw error;
      },
    );
    return open;
  };
  let places: Promise<readonly IDBFactory[]> | null = null;
  const volumes = openParts(`${name}/volume`, () => (places ??= volumePlaces()));
  const segments = openParts(`${name}/segment`, () => Promise.resolve([indexedDB]));
  let scratches: Promise<readonly IDBFactory[]> | null = null;
  const scratch = openParts(`${name}/scratch`, () => (scratches ??= scratchPlaces()));
  const spares = openParts(`${name}/spare`, sparePlaces);
  return {
    volumes,
    segments,
    scratch,
    spares,
    changed: new Set(SPARE_STORES),
    async dropScratch() {
      for (const number of await scratch.present()) await scratch.remove(number);
      scratches = null;
      await dropScratch();
    },
    async warm() {
      if (open !== null) return;
      await Promise.allSettled([volumes.present(), database()]);
    },
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
      await Promise.all([volumes.close(), segments.close(), scratch.close(), spares.close()]);
      places = null;
      scratches = null;
    },
  };
}
