import type { FigureCell, FigureRow } from '@/lib/core/model/context';
import { chainText } from '../ui/names';
import { valueText } from './figure-text';

/** Equal statements of one figure, told by one or several reports. */
export interface Told {
  readonly key: string;
  readonly value: string;
  /** `YYYY-MM-DD`, or null when nothing says which day the count stands for. */
  readonly day: string | null;
  readonly chain: string;
  readonly cells: readonly FigureCell[];
}

/** The cells of a row with equal ones put together, in their order. */
export function toldIn(row: FigureRow): Told[] {
  const told = new Map<string, Told>();
  for (const cell of row.cells) {
    const value = valueText(cell.figure);
    const day = cell.figure.asOf?.value ?? null;
    const chain = chainText(cell.figure.chain);
    const key = `${value} ${day ?? ''} ${chain.toLowerCase()}`;
    const known = told.get(key);
    told.set(
      key,
      known
        ? { ...known, cells: [...known.cells, cell] }
        : { key, value, day, chain, cells: [cell] },
    );
  }
  return [...told.values()];
}

const weight = ({ cells, state }: FigureRow): number =>
  (new Set(cells.map(({ originId }) => originId)).size > 1 ? 2 : 0) + (state === 'unknown' ? 0 : 1);

/** Rows that say most first: told by several, then in the order given. */
export function rowsToShow(rows: readonly FigureRow[]): FigureRow[] {
  return rows.toSorted((a, b) => weight(b) - weight(a));
}
