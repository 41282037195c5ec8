import { dequal } from 'dequal';
import { changeCatalogue, readCatalogue } from '../catalogue';
import { exclusive } from '../exclusive';
import type { Store } from '../open';
import { COPIED, FILES, type CopiedName } from '../schema';
import { whole } from '../write';
import { COPY, copiedKeys, heldKeys, libraryOf, nameLibrary, placeOf, plain, onCopy } from './rows';

/** Rows compared at once: few enough that nobody waits for one batch. */
const AT_ONCE = 100;

const text = (key: IDBValidKey): string => JSON.stringify(key);

/** Brings the copy of some rows up to date. */
async function copyRows(
  store: Store,
  name: CopiedName,
  keys: readonly IDBValidKey[],
): Promise<void> {
  const now: unknown[] = await store.run((db) => {
    const { store: rows } = plain(db).transaction(name);
    return Promise.all(keys.map((key) => rows.get(key)));
  });
  await onCopy(store, async (db) => {
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

/** Brings the copy of one store up to date; answers whether it could: not where the library is another one by now. */
async function copyStore(store: Store, name: CopiedName, library: string): Promise<boolean> {
  const keys = await store.run((db) => copiedKeys(db, name, library));
  if (keys === null) return false;
  const held = await onCopy(store, (db) => heldKeys(db, name));
  const [known, copied] = [new Set(keys.map(text)), new Set(held.map(text))];
  // Files are large, and what one holds never changes.
  const [wanted, most] =
    name === FILES ? [keys.filter((key) => !copied.has(text(key))), 1] : [keys, AT_ONCE];
  for (let i = 0; i < wanted.length; i += most)
    await copyRows(store, name, wanted.slice(i, i + most));
  const gone = held.filter((key) => !known.has(text(key)));
  if (gone.length > 0)
    await onCopy(store, (db) => {
      const tx = db.transaction('records', 'readwrite');
      return whole(tx, () => Promise.all(gone.map((key) => tx.store.delete(placeOf(name, key)))));
    });
  return true;
}

/**
 * Brings the second copy of what nobody else has up to date with the library, of the stores that changed since; of all
 * of them at the first call. Nothing happens while the copy is of a library that was lost: `restoreCopy` comes first.
 * Rejects when storage fails; what was not copied is tried again at the next call.
 */
export async function keepCopy(store: Store): Promise<void> {
  if (store.changed.size === 0) return;
  await exclusive(COPY, async () => {
    const [known, held] = await Promise.all([readCatalogue(store), libraryOf(store)]);
    if (held !== null && held !== known.library) return;
    const library = known.library ?? (await changeCatalogue(store, (same) => same)).library;
    if (held === null) {
      // It may have been emptied since.
      for (const name of COPIED) store.changed.add(name);
      await nameLibrary(store, library);
    }
    for (const name of store.changed) {
      store.changed.delete(name);
      let copied = false;
      try {
        copied = await copyStore(store, name, library);
      } finally {
        if (!copied) store.changed.add(name);
      }
      if (!copied) return;
    }
  });
}

/** Empties the copy at once: what a person erased is kept nowhere. Rejects when storage fails. */
export const dropCopy = (store: Store): Promise<void> =>
  exclusive(COPY, () =>
    onCopy(store, async (db) => {
      const tx = db.transaction('records', 'readwrite');
      await whole(tx, () => tx.store.clear());
    }),
  );
