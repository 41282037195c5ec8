import type { FigureCell, FigureRow, StoryContext } from '@/lib/core/model/context';
import { chainText } from '../ui/names';
import { valueText } from './figure-text';

/** Equal statements of one figure, told by one or several reports. */
export interface Told {
  readonly key: string;
  readonly value: string;
  /** `YYYY-MM-DD`, or null when nothing says which day the count stands for. */
  readonly day: string | null;
  /** The longest chain on which it was told. */
  readonly chain: string;
  readonly cells: readonly FigureCell[];
}

function keyOf({ figure }: FigureCell): string {
  const speaker = figure.chain.at(-1)?.key ?? '';
  return [valueText(figure), figure.asOf?.value ?? '', speaker].join('\n');
}

/** The cells of a row with equal ones put together: same value, same day, same speaker. */
export function toldIn(row: FigureRow): Told[] {
  const groups = new Map<string, FigureCell[]>();
  for (const cell of row.cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return [...groups].flatMap(([key, cells]): Told[] => {
    const [best] = cells.toSorted((a, b) => b.figure.chain.length - a.figure.chain.length);
    if (!best) return [];
    const { figure } = best;
    return [
      {
        key,
        value: valueText(figure),
        day: figure.asOf?.value ?? null,
        chain: chainText(figure.chain),
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
  const weight = ({ day, chain, cells }: Told): number =>
    (cells.some(onPage) ? 8 : 0) +
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
