import { dequal } from 'dequal';
import { changeCatalogue, readCatalogue } from '../catalogue';
import { exclusive } from '../exclusive';
import type { Store } from '../open';
import { SPARE_STORES, FILES, type SpareName } from '../schema';
import { whole } from '../write';
import {
  SPARE,
  wantedKeys,
  heldKeys,
  libraryOf,
  nameLibrary,
  placeOf,
  plain,
  onSpare,
} from './rows';

/** Rows compared at once: few enough that nobody waits for one batch. */
const AT_ONCE = 100;

const text = (key: IDBValidKey): string => JSON.stringify(key);

/** Brings the spare of some rows up to date. */
async function bringRows(
  store: Store,
  name: SpareName,
  keys: readonly IDBValidKey[],
): Promise<void> {
  const now: unknown[] = await store.run((db) => {
    const { store: rows } = plain(db).transaction(name);
    return Promise.all(keys.map((key) => rows.get(key)));
  });
  await onSpare(store, async (db) => {
    const { store: records } = db.transaction('records');
    const before: unknown[] = await Promise.all(keys.map((key) => records.get(placeOf(name, key))));
    const changed = keys.flatMap((key, i) =>
      now[i] === undefined || dequal(now[i], before[i]) ? [] : [[key, now[i]] as const],
    );
    if (changed.length === 0) return;
    const tx = db.transaction('records', 'readwrite');
    await whole(tx, () =>
      Promise.all(changed.map(([key, row]) => tx.store.put(row, placeOf(name, key)))),
    );
  });
}

/** Brings the spare of one store up to date; answers whether it could: not where the library is another one by now. */
async function bringStore(store: Store, name: SpareName, library: string): Promise<boolean> {
  const keys = await store.run((db) => wantedKeys(db, name, library));
  if (keys === null) return false;
  const held = await onSpare(store, (db) => heldKeys(db, name));
  const [known, brought] = [new Set(keys.map(text)), new Set(held.map(text))];
  // Files are large, and what one holds never changes.
  const [wanted, most] =
    name === FILES ? [keys.filter((key) => !brought.has(text(key))), 1] : [keys, AT_ONCE];
  for (let i = 0; i < wanted.length; i += most)
    await bringRows(store, name, wanted.slice(i, i + most));
  const gone = held.filter((key) => !known.has(text(key)));
  if (gone.length > 0)
    await onSpare(store, (db) => {
      const tx = db.transaction('records', 'readwrite');
      return whole(tx, () => Promise.all(gone.map((key) => tx.store.delete(placeOf(name, key)))));
    });
  return true;
}

/**
 * Brings the spare of what nobody else has up to date with the library, of the stores that changed since; of all
 * of them at the first call. Nothing happens while the spare is of a library that was lost: `restoreSpare` comes first.
 * Rejects when storage fails; what was not brought is tried again at the next call.
 */
export async function keepSpare(store: Store): Promise<void> {
  if (store.changed.size === 0) return;
  await exclusive(SPARE, async () => {
    const [known, held] = await Promise.all([readCatalogue(store), libraryOf(store)]);
    if (held !== null && held !== known.library) return;
    const library = known.library ?? (await changeCatalogue(store, (same) => same)).library;
    if (held === null) {
      // It may have been emptied since.
      for (const name of SPARE_STORES) store.changed.add(name);
      await nameLibrary(store, library);
    }
    for (const name of store.changed) {
      store.changed.delete(name);
      let brought = false;
      try {
        brought = await bringStore(store, name, library);
      } finally {
        if (!brought) store.changed.add(name);
      }
      if (!brought) return;
    }
  });
}

/** Empties the spare at once: what a person erased is kept nowhere. Rejects when storage fails. */
export const dropSpare = (store: Store): Promise<void> =>
  exclusive(SPARE, () =>
    onSpare(store, async (db) => {
      const tx = db.transaction('records', 'readwrite');
      await whole(tx, () => tx.store.clear());
    }),
  );
