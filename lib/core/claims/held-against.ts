import type { FigureCell, FigureRow } from '../model/context';
import { relate, type BareCell } from './compare';
import { statementsOf } from './statements';

/**
 * The cells of a row as each stands to one of its figures: `agree` can be right as well; `updated` is a count of another
 * time; `conflict` is of the same time and cannot be right as well; `unknown` cannot be compared. What was taken back or
 * denied stays so.
 */
export function heldAgainst(own: BareCell, row: FigureRow): FigureCell[] {
  const all = [own, ...row.cells];
  const { of } = statementsOf(all, all);
  const mine = of(own);
  return row.cells.map((cell) => {
    if (cell.withdrawn !== null) return cell;
    const theirs = of(cell);
    if (!mine || !theirs) return { ...cell, state: 'unknown' };
    return { ...cell, state: mine === theirs ? 'agree' : relate(mine, theirs) };
  });
}
