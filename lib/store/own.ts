import type { DatasetFacts, OwnState } from '@/lib/core/model/curation';
import type { Store } from './open';
import { put, remove, write } from './write';

/** A state with the manifest of its rows. */
export interface KeptState extends OwnState {
  readonly manifest: Uint8Array<ArrayBuffer>;
}

/** A dataset that a person makes: its states, and what was published of it. */
export interface OwnRow {
  readonly id: string;
  readonly facts: DatasetFacts;
  /** Grows with every change, and is never told twice. */
  readonly revision: number;
  /** Oldest first. */
  readonly states: readonly KeptState[];
  /** Which of them holds. */
  readonly now: number;
  /** Manifest of the version that was published last. */
  readonly published: Uint8Array<ArrayBuffer> | null;
  readonly publishedAt: string | null;
  /** Who signs it: number and key of the publisher. */
  readonly publisher: { readonly number: number; readonly key: string } | null;
  /** Whether a person removed it from the library alone: it is not shown there until they change it. */
  readonly unwanted?: boolean | undefined;
}

/** A key that signs; the browser gives nobody its bytes. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly key: CryptoKey;
  readonly created: string;
}

const placesOf = (begin: string): IDBKeyRange => IDBKeyRange.bound(begin, `${begin}\u{FFFF}`);
const FILES = 'own:';
const filesOf = (id: string): string => `${FILES}${id}/`;

/** Where the files of a dataset are kept. */
export const ownPlaces = (id: string): IDBKeyRange => placesOf(filesOf(id));

export const ownRows = (store: Store): Promise<OwnRow[]> => store.run((db) => db.getAll('own'));

export const ownRow = (store: Store, id: string): Promise<OwnRow | null> =>
  store.run(async (db) => (await db.get('own', id)) ?? null);

export const ownFile = (store: Store, id: string, name: string): Promise<Uint8Array | null> =>
  store.run(async (db) => (await db.get('shelf', filesOf(id) + name)) ?? null);

/** The file behind one of this place among those of all datasets of one's own; null behind the last. */
export const nextFile = (
  store: Store,
  behind: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> =>
  store.run(async (db) => {
    const rest = IDBKeyRange.bound(behind === '' ? FILES : behind, `${FILES}\u{FFFF}`, true);
    const cursor = await db.transaction('shelf').store.openCursor(rest);
    return cursor && { name: cursor.key, bytes: cursor.value };
  });

/** Names of the files kept of a dataset. */
export const ownFiles = (store: Store, id: string): Promise<string[]> =>
  store.run(async (db) => {
    const keys = await db.getAllKeys('shelf', ownPlaces(id));
    return keys.map((key) => key.slice(filesOf(id).length));
  });

/** Keeps a state of a dataset with its new files, in one transaction; files that are not `needed` go. */
export const keepOwn = (
  store: Store,
  row: OwnRow,
  files: ReadonlyMap<string, Uint8Array>,
  needed: ReadonlySet<string>,
): Promise<void> =>
  write(
    store,
    ['own', 'shelf'],
    async (tx) => {
      const shelf = tx.objectStore('shelf');
      const place = filesOf(row.id);
      const gone = (await shelf.getAllKeys(placesOf(place))).filter(
        (key) => !needed.has(key.slice(place.length)),
      );
      await Promise.all([
        tx.objectStore('own').put(row),
        ...gone.map((key) => shelf.delete(key)),
        ...[...files].map(([name, bytes]) => shelf.put(bytes, place + name)),
      ]);
    },
    { durability: 'strict' },
  );

export const keys = (store: Store): Promise<KeyRow[]> => store.run((db) => db.getAll('keys'));

export const keepKey = (store: Store, row: KeyRow): Promise<unknown> => put(store, 'keys', row);

export const dropKey = (store: Store, id: string): Promise<void> => remove(store, 'keys', id);
