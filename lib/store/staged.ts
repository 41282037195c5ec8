import type { Store } from './open';

const PLACE = 'staged:';
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

/** Lets go of a file; null: of all of them. */
export const dropStaged = (store: Store, id: string | null): Promise<void> =>
  store.run((db) => db.delete('shelf', range(id === null ? PLACE : `${PLACE}${id}/`)));
