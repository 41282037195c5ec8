import { applied, takenBack, type Inverse } from '@/lib/core/boards/apply';
import type { Board, BoardChange, BoardChanged, BoardName } from '@/lib/core/model/board';
import { lastChange, remember, removeKept } from './history';
import type { Store } from './open';
import { put, write } from './write';

const STORES: ['boards', 'history'] = ['boards', 'history'];

const historyOf = (id: string): string => `board:${id}`;

const isInverse = (value: unknown): value is Inverse =>
  typeof value === 'object' && value !== null && 'kind' in value;
const isBoard = (value: unknown): value is Board =>
  typeof value === 'object' && value !== null && 'entries' in value;

/** The boards, last changed first. */
export async function boardNames(store: Store): Promise<BoardName[]> {
  const all = await store.run((db) => db.getAll('boards'));
  return all
    .map(({ id, title, entries, changed }) => ({ id, title, changed, reports: entries.length }))
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
}

/** A board; null when it is not there. */
export const boardOf = (store: Store, id: string): Promise<Board | null> =>
  store.run(async (db) => (await db.get('boards', id)) ?? null);

/** Makes a board. */
export async function makeBoard(
  store: Store,
  title: string,
  { at, id }: { readonly at: string; readonly id: string },
): Promise<Board> {
  const board: Board = { id, title, created: at, changed: at, entries: [] };
  await put(store, 'boards', board);
  return board;
}

/** Changes a board as it is then, whatever another window made of it; null when it is not there. */
export function changeBoard(
  store: Store,
  id: string,
  change: BoardChange,
  at: string,
): Promise<BoardChanged | null> {
  return write(store, STORES, async (tx) => {
    const board = await tx.objectStore('boards').get(id);
    const made = board && applied(board, change, at);
    if (made) {
      await tx.objectStore('boards').put(made.board);
      await remember(tx.objectStore('history'), historyOf(id), at, made.inverse);
    }
    if (!board) return null;
    return made ? { board: made.board, added: made.added } : { board, added: 0 };
  });
}

/** Removes a board; `undoBoard` brings it back. */
export const removeBoard = (store: Store, id: string, at: string): Promise<null> =>
  removeKept(store, 'boards', id, { about: historyOf(id), at });

/** Takes the last change of a board back, its removal too; null when there is none to take back. */
export function undoBoard(store: Store, id: string, at: string): Promise<Board | null> {
  return write(store, STORES, async (tx) => {
    const boards = tx.objectStore('boards');
    const cursor = await lastChange(tx.objectStore('history'), historyOf(id));
    if (!cursor) return null;
    const { before } = cursor.value;
    const now = await boards.get(id);
    const back = isBoard(before) ? before : now && isInverse(before) && takenBack(now, before, at);
    await cursor.delete();
    if (back) await boards.put(back);
    return back || null;
  });
}
