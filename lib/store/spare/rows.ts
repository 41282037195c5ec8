import type { IDBPDatabase } from 'idb';
import { CATALOGUE } from '../catalogue';
import type { Store } from '../open';
import { ownPlaces } from '../own';
import { FILES, type Catalogue, type SpareName, type Database, type PartDatabase } from '../schema';
import { whole } from '../write';

/** The one part of its kind. */
const NUMBER = 0;
const LIBRARY = 'library';

/** Name under which those who write the spare, or read it back, exclude each other. */
export const SPARE = 'spare';

/** A row of the library with its key there. */
export type SpareRow = readonly [key: IDBValidKey, row: unknown];

const isPlain = (db: object): db is IDBPDatabase => 'transaction' in db;

/** The library's database, its rows being whatever they are: they are carried, not read. */
export function plain(db: Database): IDBPDatabase {
  // Not by `unwrap`: the other script of the background, whose database it is, has a library of its own.
  const any: object = db;
  if (!isPlain(any)) throw new TypeError('No database.');
  return any;
}

/**
 * Keys of the rows of a store that the spare is to hold; of files those of datasets of one's own, as others can be loaded again.
 * Null where the database is not this library's any more: read at one moment, as it may be made anew at any.
 */
export async function wantedKeys(
  db: Database,
  name: SpareName,
  library: string,
): Promise<IDBValidKey[] | null> {
  const tx = plain(db).transaction(['catalogue', 'own', name]);
  const catalogue: Catalogue | undefined = await tx.objectStore('catalogue').get(CATALOGUE);
  if (catalogue?.library !== library) return null;
  const rows = tx.objectStore(name);
  if (name !== FILES) return rows.getAllKeys();
  const ids = (await tx.objectStore('own').getAllKeys()).filter((id) => typeof id === 'string');
  const files = await Promise.all(ids.map((id) => rows.getAllKeys(ownPlaces(id))));
  return files.flat();
}

/** Runs work on the spare, which is made where there is none. */
export const onSpare = <T>(store: Store, work: (db: PartDatabase) => Promise<T>): Promise<T> =>
  store.spares.make(NUMBER, work);

/** A row's key in the spare: its store's name, and its own. */
export const placeOf = (name: string, key: IDBValidKey): IDBValidKey => [name, key];

const placesOf = (name: string): IDBKeyRange =>
  IDBKeyRange.bound([name], [`${name}\u{0}`], false, true);

const keyAt = (place: IDBValidKey): IDBValidKey =>
  Array.isArray(place) ? (place[1] ?? '') : place;

/** Keys of the rows of one store that the spare holds. */
export const heldKeys = async (db: PartDatabase, name: string): Promise<IDBValidKey[]> =>
  (await db.getAllKeys('records', placesOf(name))).map(keyAt);

/** The rows of one store that the spare holds. */
export async function heldRows(db: PartDatabase, name: string): Promise<SpareRow[]> {
  const { store: records } = db.transaction('records');
  const [places, rows] = await Promise.all([
    records.getAllKeys(placesOf(name)),
    records.getAll(placesOf(name)),
  ]);
  return places.map((place, i) => [keyAt(place), rows[i]] as const);
}

/** Id of the library that the spare is of; null: there is none, or it was emptied. */
export const libraryOf = (store: Store): Promise<string | null> =>
  onSpare(store, async (db) => {
    const held: unknown = await db.get('progress', LIBRARY);
    return typeof held === 'string' ? held : null;
  });

/** Notes whose spare it is from now on. */
export const nameLibrary = (store: Store, library: string): Promise<unknown> =>
  onSpare(store, (db) => {
    const tx = db.transaction('progress', 'readwrite');
    return whole(tx, () => tx.store.put(library, LIBRARY));
  });
