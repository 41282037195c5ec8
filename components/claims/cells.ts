import type { FigureCell, FigureRow, FigureState, StoryContext } from '@/lib/core/model/context';
import { chainText } from '../ui/names';
import { valueText } from './figure-text';

/** Equal statements of one figure, told by one or several reports. */
export interface Told {
  readonly key: string;
  readonly value: string;
  /** The number, where one is told. */
  readonly number: number | null;
  readonly unit: string | null;
  /** `YYYY-MM-DD` on which it was first told, or null when nothing says which day the count stands for. */
  readonly day: string | null;
  /** The longest chain on which it was told. */
  readonly chain: string;
  /** What became of it. */
  readonly state: FigureState;
  /** All who tell it do so after the page's story. */
  readonly later: boolean;
  readonly cells: readonly FigureCell[];
}

/** Whoever told it: a number that was taken back is one statement. */
const keyOf = ({ figure, withdrawn }: FigureCell): string =>
  withdrawn === null
    ? [valueText(figure), figure.chain.at(-1)?.key ?? ''].join('\n')
    : [figure.value, withdrawn.kind].join('\n');

const STATES: readonly FigureState[] = ['conflict', 'retracted', 'updated', 'agree', 'unknown'];

/** The cells of a row with equal ones put together: same value, same speaker; told again a day later, it is no other. */
export function toldIn(row: FigureRow): Told[] {
  const groups = new Map<string, FigureCell[]>();
  for (const cell of row.cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return [...groups].flatMap(([key, cells]): Told[] => {
    const [best] = cells.toSorted((a, b) => b.figure.chain.length - a.figure.chain.length);
    if (!best) return [];
    const { figure } = best;
    const days = cells.flatMap((cell) => cell.figure.asOf?.value.slice(0, 10) ?? []);
    return [
      {
        key,
        value: valueText(figure),
        number: figure.value,
        unit: figure.unit,
        day: days.toSorted()[0] ?? null,
        chain: chainText(figure.chain),
        state: STATES.find((state) => cells.some((cell) => cell.state === state)) ?? 'unknown',
        later: cells.every(({ later }) => later),
        cells,
      },
    ];
  });
}

/** The statements that say most, in order of time: what the page shows, what has a day and a speaker, what many tell. */
export function toShow(
  told: readonly Told[],
  { reports, reading }: StoryContext,
  most: number,
): Told[] {
  const onPage = ({ reportId }: FigureCell): boolean =>
    reports[reportId]?.provenance.some(
      ({ kind, id }) => kind === 'page' && id === reading.page.url,
    ) ?? false;
  const weight = ({ day, chain, cells, state, later }: Told): number =>
    (cells.some(onPage) ? 8 : 0) +
    (state === 'retracted' || state === 'conflict' ? 4 : 0) +
    (later ? 0 : 2) +
    (day === null ? 0 : 4) +
    (chain === '' ? 0 : 2) +
    Math.min(3, cells.length);
  const best = new Set(told.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return told
    .filter((one) => best.has(one))
    .toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
}

const importance = ({ cells, state }: FigureRow): number =>
  (new Set(cells.map(({ originId }) => originId)).size > 1 ? 2 : 0) + (state === 'unknown' ? 0 : 1);

/** Rows that say most first: told by several, then in the order given. */
export const rowsToShow = (rows: readonly FigureRow[]): FigureRow[] =>
  rows.toSorted((a, b) => importance(b) - importance(a));
