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
