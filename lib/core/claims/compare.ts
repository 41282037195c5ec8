import type { FigureCell, FigureRow, FigureState } from '../model/context';
import type { Figure, Qualifier } from '../model/figure';

/** Bounds of what a figure says; `dozens` is at least two dozen, and so on (lower bounds after the words' own meaning). */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [13, 199],
  scores: [20, 199],
  hundreds: [101, 1_999],
  thousands: [1_001, 19_999],
  'tens of thousands': [10_001, 199_999],
  'hundreds of thousands': [100_001, 1_999_999],
};

/** How far each qualifier reaches; `at least 8` still speaks of 8 or a few more, not of 800. */
const RANGE: Readonly<Record<Qualifier, (value: number) => readonly [number, number]>> = {
  exact: (value) => [value, value],
  'at-least': (value) => [value, value * 1.5 + 1],
  'more-than': (value) => [value, value * 1.5 + 1],
  'up-to': (value) => [0, value],
  nearly: (value) => [value * 0.9, value],
  about: (value) => [value * 0.9, value * 1.1],
};

function bounds({ value, upper, words, qualifier }: Figure): readonly [number, number] | null {
  if (words !== null) return VAGUE[words] ?? null;
  if (value === null) return null;
  if (upper !== null) return [value, upper];
  return RANGE[qualifier](value);
}

/** Whether two figures can both be right. */
export function compatible(a: Figure, b: Figure): boolean {
  const [x, y] = [bounds(a), bounds(b)];
  return x === null || y === null || (x[0] <= y[1] && y[0] <= x[1]);
}

const day = ({ figure }: FigureCell): string | null => figure.asOf?.value.slice(0, 10) ?? null;
const speaker = ({ figure }: FigureCell): string | null => figure.chain.at(-1)?.key ?? null;

/** A later count that is not smaller. */
function updates(earlier: FigureCell, later: FigureCell): boolean {
  const [a, b] = [day(earlier), day(later)];
  if (a === null || b === null || a >= b) return false;
  const [x, y] = [bounds(earlier.figure), bounds(later.figure)];
  return x !== null && y !== null && y[1] >= x[0];
}

function stateOf(cells: readonly FigureCell[]): FigureState {
  if (new Set(cells.map(({ originId }) => originId)).size < 2) return 'unknown';
  let state: FigureState = 'agree';
  for (const [i, a] of cells.entries()) {
    for (const b of cells.slice(i + 1)) {
      if (a.reportId === b.reportId || compatible(a.figure, b.figure)) continue;
      // Two sums of money need not be of one thing, two tolls of one story are.
      if (!ORDER.includes(a.figure.measure)) return 'unknown';
      if (updates(a, b) || updates(b, a)) {
        if (state === 'agree') state = 'updated';
        continue;
      }
      const bothDated = day(a) !== null && day(b) !== null;
      // Two undated counts, or a smaller later one by somebody else, may be of different moments: that is no conflict we can show.
      if (bothDated && day(a) === day(b) && speaker(a) !== speaker(b)) state = 'conflict';
      else if (bothDated && state === 'agree') state = 'updated';
      else if (!bothDated && state === 'agree') state = 'unknown';
    }
  }
  return state;
}

/** Measures that are compared; anything else is one report's own. */
const ORDER = [
  'killed',
  'injured',
  'missing',
  'detained',
  'hospitalised',
  'displaced',
  'evacuated',
  'rescued',
];
const rank = (measure: string): number =>
  ORDER.includes(measure) ? ORDER.indexOf(measure) : ORDER.length;

/**
 * All that reports say on one measure and group, side by side. `conflict`: two parties, one day, numbers that cannot
 * both be right; `updated`: counts of different days; `agree`: all can be right; `unknown`: one report only, or no day.
 */
export function compareFigures(cells: readonly FigureCell[]): FigureRow[] {
  const rows = new Map<string, FigureCell[]>();
  for (const cell of cells) {
    const { measure, group, unit } = cell.figure;
    const key = [measure, group === 'people' || group === null ? '' : group, unit ?? ''].join('\n');
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return [...rows.values()]
    .map((row): FigureRow => {
      const ordered = row.toSorted(
        (a, b) =>
          (day(a) ?? '').localeCompare(day(b) ?? '') ||
          (a.figure.value ?? 0) - (b.figure.value ?? 0),
      );
      const first = ordered[0]?.figure;
      const group = first?.group === 'people' ? null : (first?.group ?? null);
      return { measure: first?.measure ?? '', group, state: stateOf(ordered), cells: ordered };
    })
    .toSorted(
      (a, b) =>
        rank(a.measure) - rank(b.measure) ||
        b.cells.length - a.cells.length ||
        (a.group ?? '').localeCompare(b.group ?? ''),
    );
}
