import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { setAside, takeBack } from '@/lib/store/aside';
import {
  boardNames,
  boardOf,
  changeBoard,
  makeBoard,
  removeBoard,
  undoBoard,
} from '@/lib/store/boards';
import { openStore, type Store } from '@/lib/store/open';
import { libraryRow } from '@/tests/support/library-row';

const AT = '2024-05-06T12:00:00.000Z';
const row = (id: string) =>
  libraryRow(id, {
    headline: `=cmd "${id}"\n🧨 صحيفة`,
  });
const order = async (store: Store): Promise<string> =>
  ((await boardOf(store, 'b'))?.entries ?? []).map((entry) => entry.row.id).join('');

async function begun(name: string): Promise<Store> {
  const store = openStore(name);
  await makeBoard(store, 'Board', { at: AT, id: 'b' });
  await changeBoard(store, 'b', { kind: 'add', rows: ['a', 'b', 'c'].map(row) }, AT);
  return store;
}

test('two windows change one board at once, and neither loses what the other did', async () => {
  const store = await begun('boards-windows');
  await Promise.all([
    changeBoard(store, 'b', { kind: 'add', rows: [row('d')] }, AT),
    changeBoard(store, 'b', { kind: 'move', reportId: 'a', before: null }, AT),
    changeBoard(store, 'b', { kind: 'note', reportId: 'b', note: 'who says so?' }, AT),
    changeBoard(store, 'b', { kind: 'remove', reportId: 'c' }, AT),
  ]);
  const board = await boardOf(store, 'b');
  expect(new Set(await order(store))).toEqual(new Set('abd'));
  expect(board?.entries.find((entry) => entry.row.id === 'b')?.note).toBe('who says so?');
});

test('changes are taken back, the removal of a board too', async () => {
  const store = await begun('boards-undo');
  await changeBoard(store, 'b', { kind: 'remove', reportId: 'b' }, AT);
  await removeBoard(store, 'b', AT);
  expect(await boardNames(store)).toEqual([]);
  await undoBoard(store, 'b', AT);
  expect(await order(store)).toBe('ac');
  await undoBoard(store, 'b', AT);
  expect(await order(store)).toBe('abc');
  await undoBoard(store, 'b', AT);
  expect(await order(store)).toBe('');
  expect(await undoBoard(store, 'b', AT)).toBeNull();
});

test('a board that is gone cannot be changed', async () => {
  const store = await begun('boards-gone');
  expect(await changeBoard(store, 'x', { kind: 'rename', title: 'y' }, AT)).toBeNull();
});

test('an erased library takes its boards along and brings them back', async () => {
  const store = await begun('boards-erased');
  await setAside(store);
  expect(await boardNames(store)).toEqual([]);
  await takeBack(store);
  expect(await boardNames(store)).toMatchObject([{ id: 'b', reports: 3 }]);
});
