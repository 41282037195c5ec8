import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Schema } from './schema';

/** Earlier states of one thing that are kept; the oldest go first. */
const MOST = 100;

/** The store of what was before changes, within the transaction that makes one. */
type History<Stores extends ArrayLike<StoreNames<Schema>>> = IDBPObjectStore<
  Schema,
  Stores,
  'history',
  'readwrite'
>;

/**
 * Keeps what a thing was before a change. `about`: its kind and id, `note:…`; `at`: UTC ISO 8601; `before`: null where it
 * was not there.
 */
export async function remember<Stores extends ArrayLike<StoreNames<Schema>>>(
  history: History<Stores>,
  about: string,
  at: string,
  before: unknown,
): Promise<void> {
  await history.add({ about, at, before });
  const keys = await history.index('about').getAllKeys(about);
  for (const key of keys.slice(0, -MOST)) await history.delete(key);
}

/** A cursor at the last change of a thing, which takes it out once it is taken back; null where there is none. */
export const lastChange = <Stores extends ArrayLike<StoreNames<Schema>>>(
  history: History<Stores>,
  about: string,
) => history.index('about').openCursor(about, 'prev');
