import type { Store } from './open';
import { put, remove, write } from './write';

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
): Promise<unknown> => put(store, 'shelf', bytes, placeOf(id, piece));

export const stagedPiece = (store: Store, id: string, piece: number): Promise<Uint8Array | null> =>
  store.run(async (db) => (await db.get('shelf', placeOf(id, piece))) ?? null);

/** All pieces of a file, in their order. */
export const stagedPieces = (store: Store, id: string): Promise<Uint8Array[]> =>
  store.run((db) => db.getAll('shelf', range(`${PLACE}${id}/`)));

/** Lets go of a file. */
export const dropStaged = (store: Store, id: string): Promise<void> =>
  remove(store, 'shelf', range(`${PLACE}${id}/`));

/** Lets go of all of them, and of what was wished. */
export const dropAllStaged = (store: Store): Promise<unknown> =>
  write(store, ['shelf'], ({ store: shelf }) =>
    Promise.all([shelf.delete(range(PLACE)), shelf.delete(range(WISH))]),
  );

/** Keeps what is wished of a staged file, as JSON, over the death of the background. */
export const keepWish = (store: Store, id: string, wish: object): Promise<unknown> =>
  put(store, 'shelf', new TextEncoder().encode(JSON.stringify(wish)), WISH + id, {
    durability: 'strict',
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
