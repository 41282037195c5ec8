import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Store } from './open';
import type { Schema } from './schema';
import { write } from './write';

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

/** Removes a thing that has a history, and keeps there what it was; nothing happens where it is not there. */
export const removeKept = (
  store: Store,
  kind: 'boards' | 'notes',
  id: string,
  { about, at }: { readonly about: string; readonly at: string },
): Promise<null> =>
  write(store, [kind, 'history'], async (tx) => {
    const known = await tx.objectStore(kind).get(id);
    if (known) {
      await tx.objectStore(kind).delete(id);
      await remember(tx.objectStore('history'), about, at, known);
    }
    return null;
  });
