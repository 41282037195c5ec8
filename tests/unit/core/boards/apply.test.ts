import { array, assert, constantFrom, oneof, property, record, constant } from 'fast-check';
import { expect, test } from 'vitest';
import { applied, MOST_ENTRIES, takenBack } from '@/lib/core/boards/apply';
import type { Board, BoardChange } from '@/lib/core/model/board';
import { libraryRow } from '@/tests/support/library-row';

const AT = '2024-05-06T12:00:00.000Z';
const row = (id: string) =>
  libraryRow(id, {
    url: `https://paper.example/${id}`,
    headline: `Report ${id}`,
    outlet: 'Paper',
    language: 'en',
  });
const board = (...ids: string[]): Board => ({
  id: 'b',
  title: 'Board',
  created: AT,
  changed: AT,
  entries: ids.map((id) => ({ row: row(id), added: AT, note: '' })),
});
const order = ({ entries }: Board): string => entries.map(({ row: { id } }) => id).join('');
const change = (from: Board, wanted: BoardChange): Board =>
  applied(from, wanted, AT)?.board ?? from;

test('reports are put in once, moved before another or to the end, and taken off', () => {
  const full = change(board(), { kind: 'add', rows: ['a', 'b', 'c', 'a'].map(row) });
  expect(order(full)).toBe('abc');
  expect(applied(full, { kind: 'add', rows: [row('b')] }, AT)).toBeNull();
  expect(order(change(full, { kind: 'move', reportId: 'c', before: 'a' }))).toBe('cab');
  expect(order(change(full, { kind: 'move', reportId: 'a', before: null }))).toBe('bca');
  expect(order(change(full, { kind: 'remove', reportId: 'b' }))).toBe('ac');
  expect(applied(full, { kind: 'remove', reportId: 'x' }, AT)).toBeNull();
  expect(applied(full, { kind: 'move', reportId: 'a', before: 'b' }, AT)).toBeNull();
});

test('a board is full at some point, and says how many were taken', () => {
  const rows = Array.from({ length: MOST_ENTRIES + 5 }, (_, i) => row(String(i)));
  expect(applied(board(), { kind: 'add', rows }, AT)?.added).toBe(MOST_ENTRIES);
});

const id = constantFrom('a', 'b', 'c', 'd', 'e');
const anyChange = oneof(
  record({ kind: constant('add' as const), rows: array(id.map(row), { maxLength: 3 }) }),
  record({ kind: constant('remove' as const), reportId: id }),
  record({
    kind: constant('move' as const),
    reportId: id,
    before: oneof(id, constant(null)),
  }),
  record({ kind: constant('note' as const), reportId: id, note: constantFrom('', 'x', 'y') }),
  record({ kind: constant('rename' as const), title: constantFrom('Board', 'Other') }),
);

test('whatever was done is taken back step by step', () => {
  assert(
    property(array(anyChange, { maxLength: 20 }), (changes) => {
      const states: Board[] = [board('a', 'b')];
      const inverses = [];
      for (const one of changes) {
        const done = applied(states.at(-1) ?? board(), one, AT);
        if (!done) continue;
        states.push(done.board);
        inverses.push(done.inverse);
      }
      let now = states.at(-1) ?? board();
      for (let i = inverses.length - 1; i >= 0; i -= 1) {
        const inverse = inverses[i];
        if (inverse) now = takenBack(now, inverse, AT);
        expect(now).toEqual(states[i]);
      }
    }),
  );
});

test('no change loses or doubles a report that it is not about', () => {
  assert(
    property(array(anyChange, { maxLength: 20 }), (changes) => {
      let now = board('a', 'b', 'c');
      for (const one of changes) {
        const before = new Set(order(now));
        now = change(now, one);
        const after = order(now);
        expect(new Set(after).size).toBe(after.length);
        const gone = [...before].filter((letter) => !after.includes(letter));
        expect(gone).toEqual(
          one.kind === 'remove' && before.has(one.reportId) ? [one.reportId] : [],
        );
      }
    }),
  );
});
