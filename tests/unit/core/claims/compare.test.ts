import { expect, test } from 'vitest';
import { party } from '@/lib/core/attribution/parties';
import { compareFigures, type BareCell } from '@/lib/core/claims/compare';
import type { Figure } from '@/lib/core/model/figure';

const basis = { kind: 'text', certainty: 'derived' } as const;
const cell = (
  origin: string,
  day: string | null,
  speaker: string,
  figure: Partial<Figure>,
): BareCell => ({
  reportId: `report of ${origin}`,
  originId: origin,
  later: false,
  figure: {
    measure: 'killed',
    value: null,
    upper: null,
    words: null,
    qualifier: 'exact',
    unit: null,
    group: null,
    asOf: day === null ? null : { value: day, precision: 'day', basis },
    chain: [party(speaker)],
    evidence: '',
    basis,
    ...figure,
  },
});
const states = (...cells: BareCell[]): string[] => compareFigures(cells).map(({ state }) => state);
const DAY = '2023-02-06';

test('different numbers of two parties on one day conflict', () => {
  const police = cell('a', DAY, 'police', { value: 8 });
  expect(states(police, cell('b', DAY, 'army', { value: 12 }))).toEqual(['conflict']);
});

test('a later, larger count updates', () => {
  const first = cell('a', DAY, 'police', { value: 8 });
  expect(states(first, cell('b', '2023-02-07', 'police', { value: 18 }))).toEqual(['updated']);
});

test('words and open qualifiers agree with what they cover', () => {
  const words = cell('a', DAY, 'police', { words: 'dozens', qualifier: 'about' });
  expect(states(words, cell('b', DAY, 'army', { value: 26 }))).toEqual(['agree']);
  const least = cell('a', DAY, 'police', { value: 8, qualifier: 'at-least' });
  expect(states(least, cell('b', DAY, 'army', { value: 9 }))).toEqual(['agree']);
});

test('one origin, undated counts and sums of money are no conflict', () => {
  const one = cell('a', DAY, 'police', { value: 8 });
  expect(states(one, cell('a', DAY, 'army', { value: 12 }))).toEqual(['unknown']);
  expect(states(one, cell('b', null, 'army', { value: 12 }))).toEqual(['unknown']);
  const money = { measure: 'money', unit: 'USD' };
  expect(
    states(
      cell('a', DAY, 'bank', { value: 5, ...money }),
      cell('b', DAY, 'court', { value: 9, ...money }),
    ),
  ).toEqual(['unknown']);
});

test('people and nobody in particular are one row, security forces another', () => {
  const rows = compareFigures([
    cell('a', DAY, 'police', { value: 8, group: 'people' }),
    cell('b', DAY, 'police', { value: 8 }),
    cell('b', DAY, 'police', { value: 3, group: 'security forces' }),
  ]);
  expect(rows.map(({ group, state }) => [group, state])).toEqual([
    [null, 'agree'],
    ['security forces', 'unknown'],
  ]);
});

test('a number that is told again a day later is no later count', () => {
  const echo = cell('b', '2023-02-07', 'police', { value: 8 });
  const larger = cell('c', '2023-02-07', 'army', { value: 12 });
  expect(states(cell('a', DAY, 'police', { value: 8 }), echo, larger)).toEqual(['updated']);
});

test('one party counts on within a day, but hardly to more than twice as many', () => {
  const eight = cell('a', DAY, 'police', { value: 8 });
  expect(states(eight, cell('b', DAY, 'police', { value: 12 }))).toEqual(['updated']);
  expect(states(eight, cell('b', DAY, 'police', { value: 80 }))).toEqual(['conflict']);
});

test('one report tells in which order two numbers came, even one without a say', () => {
  const eight = cell('a', DAY, 'police', { value: 8 });
  const twelve = cell('b', DAY, 'army', { value: 12 });
  const both = [
    cell('c', DAY, 'army', { value: 12 }),
    cell('c', DAY, 'earlier reports', { value: 8 }),
  ];
  const [row] = compareFigures([eight, twelve], [], [eight, twelve, ...both]);
  expect(row?.state).toBe('updated');
  expect(row?.cells.map(({ state }) => state)).toEqual(['updated', 'unknown']);
});

test('at least 13 of one day and 18 of the next is an update, 14 is not', () => {
  const least = cell('a', DAY, 'police', { value: 13, qualifier: 'at-least' });
  expect(states(least, cell('b', '2023-02-07', 'police', { value: 18 }))).toEqual(['updated']);
  expect(states(least, cell('b', '2023-02-07', 'police', { value: 14 }))).toEqual(['agree']);
});

test('a thousand cells of a row are held against each other in a moment', () => {
  const many = Array.from({ length: 1_000 }, (_, n) =>
    cell(`o${n}`, DAY, `party ${n}`, { value: n * 3 }),
  );
  const start = performance.now();
  compareFigures(many);
  expect(performance.now() - start).toBeLessThan(1_000);
});
