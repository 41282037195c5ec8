import { expect, test } from 'vitest';
import { judge } from '@/lib/core/corroboration/judge';
import type { FigureCell, FigureRow, FigureState } from '@/lib/core/model/context';
import { origin } from '../timeline/stories';

const own = { ...origin('own', 'page'), counted: false };
const unknown = { ...origin('?', 'nobody'), kind: 'unknown', counted: false } as const;
const cell = (originId: string, value: number): FigureCell => ({
  reportId: originId,
  originId,
  state: 'unknown',
  later: false,
  withdrawn: null,
  figure: {
    measure: 'killed',
    value,
    upper: null,
    words: null,
    qualifier: 'exact',
    unit: null,
    group: null,
    asOf: null,
    chain: [],
    evidence: '',
    basis: { kind: 'text', certainty: 'derived' },
  },
});
const row = (state: FigureState, ...cells: FigureCell[]): FigureRow => ({
  measure: 'killed',
  group: null,
  unit: null,
  state,
  cells,
});
const verdict = (counted: number, reports: number, figures: readonly FigureRow[] = []) =>
  judge({ origins: [own, unknown], counted, ownOriginId: 'own', reports, figures });

test('nothing, or nothing of known origin, is not enough', () => {
  expect(verdict(0, 0).code).toBe('not-enough-coverage');
  expect(verdict(0, 1)).toMatchObject({ code: 'not-enough-coverage', unknownOrigin: 1 });
});

test('copies of the page, or one other origin, are a single origin', () => {
  expect(verdict(0, 4).code).toBe('single-origin');
  expect(verdict(1, 4)).toMatchObject({ code: 'single-origin', origins: 1, reports: 4 });
});

test('two other origins corroborate, unless their figures conflict', () => {
  expect(verdict(2, 3).code).toBe('corroborated');
  const conflict = row('conflict', cell('a', 3), cell('b', 30));
  expect(verdict(2, 3, [conflict])).toMatchObject({ code: 'conflicting', figuresDiffer: true });
});

test('an update is a difference, not a conflict; one origin alone does not differ', () => {
  const update = row('updated', cell('a', 3), cell('b', 5));
  expect(verdict(2, 3, [update])).toMatchObject({ code: 'corroborated', figuresDiffer: true });
  const alone = row('conflict', cell('a', 3), cell('a', 5));
  expect(verdict(2, 3, [alone])).toMatchObject({ code: 'corroborated', figuresDiffer: false });
});
