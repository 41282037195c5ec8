import type { Store } from './open';

const PLACE = 'staged:';
/** What shall be done with a staged file, and how that ended. */
const WISH = 'wish:';
const placeOf = (id: string, piece: number): string =>
  `${PLACE}${id}/${String(piece).padStart(6, '0')}`;
const range = (begin: string): IDBKeyRange => IDBKeyRange.bound(begin, `${begin}\u{FFFF}`);

/** Keeps a piece of a file on its way between a page and the background. */
export const stage = (
  store: Store,
  id: string,
  piece: number,
  bytes: Uint8Array,
): Promise<unknown> => store.run((db) => db.put('shelf', bytes, placeOf(id, piece)));

export const stagedPiece = (store: Store, id: string, piece: number): Promise<Uint8Array | null> =>
  store.run(async (db) => (await db.get('shelf', placeOf(id, piece))) ?? null);

/** All pieces of a file, in their order. */
export const stagedPieces = (store: Store, id: string): Promise<Uint8Array[]> =>
  store.run((db) => db.getAll('shelf', range(`${PLACE}${id}/`)));

/** Lets go of a file. */
export const dropStaged = (store: Store, id: string): Promise<void> =>
  store.run((db) => db.delete('shelf', range(`${PLACE}${id}/`)));

/** Lets go of all of them, and of what was wished. */
export const dropAllStaged = (store: Store): Promise<void> =>
  store.run(async (db) => {
    const tx = db.transaction('shelf', 'readwrite');
    await Promise.all([tx.store.delete(range(PLACE)), tx.store.delete(range(WISH)), tx.done]);
  });

/** Keeps what is wished of a staged file, as JSON, over the death of the background. */
export const keepWish = (store: Store, id: string, wish: object): Promise<unknown> =>
  store.run(async (db) => {
    const tx = db.transaction('shelf', 'readwrite', { durability: 'strict' });
    const bytes = new TextEncoder().encode(JSON.stringify(wish));
    await Promise.all([tx.store.put(bytes, WISH + id), tx.done]);
  });

/** Files of which something was wished, whether it ended or not. */
export const countWishes = (store: Store): Promise<number> =>
  store.run((db) => db.count('shelf', range(WISH)));

/** What was wished of staged files, by name. */
export const wishes = (store: Store): Promise<ReadonlyMap<string, unknown>> =>
  store.run(async (db) => {
    const tx = db.transaction('shelf');
    const [keys, values] = await Promise.all([
      tx.store.getAllKeys(range(WISH)),
      tx.store.getAll(range(WISH)),
    ]);
    return new Map(
      keys.map((key, i): [string, unknown] => [
        key.slice(WISH.length),
        JSON.parse(new TextDecoder().decode(values[i])),
      ]),
    );
  });
