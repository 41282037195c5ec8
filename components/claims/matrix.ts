import type { FigureCell, FigureRow, FigureState, StoryContext } from '@/lib/core/model/context';
import type { Origin } from '@/lib/core/model/origin';
import { rowsToShow } from './cells';
import { numberText } from './figure-text';

/**
 * How an origin stands to a number. `says`: a report of it tells the number; `withdraws`, `denies`: a report of it takes it
 * back or denies it; `differs`: it tells another of the same day, and the two cannot both be right; `other`: it tells
 * another, of another day or not comparable; `silent`: no report of it at hand tells any.
 */
export type Stance = 'says' | 'withdraws' | 'denies' | 'differs' | 'other' | 'silent';

/** A sentence that a cell rests on. */
export interface Sentence {
  readonly reportId: string;
  readonly words: string;
  /** What the sentence tells; null where it takes the claim back. */
  readonly tells: FigureCell | null;
}

/** One origin held against one claim. */
export interface Cell {
  readonly origin: Origin;
  readonly stance: Stance;
  readonly sentences: readonly Sentence[];
}

/** A number that reports tell of one measure and group, whoever says it and however guardedly. */
export interface Claim {
  readonly key: string;
  readonly row: FigureRow;
  readonly value: string;
  /** Days that it is told for, `YYYY-MM-DD`, ascending. */
  readonly days: readonly string[];
  readonly state: FigureState;
  readonly cells: readonly Cell[];
}

const STATES: readonly FigureState[] = ['conflict', 'retracted', 'updated', 'agree', 'unknown'];

const dayOf = ({ figure }: FigureCell): string => figure.asOf?.value.slice(0, 10) ?? '';

const told = (cells: readonly FigureCell[]): Sentence[] =>
  cells.map((cell) => ({ reportId: cell.reportId, words: cell.figure.evidence, tells: cell }));

/** An origin against the cells that tell one number, `same`, and all others of its row. */
function cellOf(row: FigureRow, same: readonly FigureCell[], origin: Origin): Cell {
  const members = new Set(origin.members.map(({ reportId }) => reportId));
  const back = same.flatMap(({ withdrawn }) =>
    withdrawn && members.has(withdrawn.reportId) ? [withdrawn] : [],
  );
  if (back.length > 0) {
    const stance = back.some(({ kind }) => kind === 'retracted') ? 'withdraws' : 'denies';
    const sentences = new Map(back.map(({ reportId, evidence }) => [reportId, evidence]));
    return {
      origin,
      stance,
      sentences: [...sentences].map(([reportId, words]) => ({ reportId, words, tells: null })),
    };
  }
  const mine = row.cells.filter(({ originId, later }) => originId === origin.id && !later);
  if (mine.length === 0) return { origin, stance: 'silent', sentences: [] };
  const saying = mine.filter((cell) => same.includes(cell));
  if (saying.length > 0) return { origin, stance: 'says', sentences: told(saying) };
  const days = new Set(same.filter(({ state }) => state === 'conflict').map(dayOf));
  const against = mine.filter((cell) => cell.state === 'conflict' && days.has(dayOf(cell)));
  return against.length > 0
    ? { origin, stance: 'differs', sentences: told(against) }
    : { origin, stance: 'other', sentences: told(mine) };
}

/** Origins that tell any figure of the story: the page's own, then those that count, then the others; who tells most first. */
export function columnsOf({ origins, figures, standing }: StoryContext): Origin[] {
  const cells = figures.flatMap((row) => row.cells.filter(({ later }) => !later));
  const telling = new Map<string, number>();
  for (const { originId } of cells) telling.set(originId, (telling.get(originId) ?? 0) + 1);
  const rank = ({ id, counted }: Origin): number =>
    id === standing.originId ? 0 : counted ? 1 : 2;
  return origins
    .filter(({ id }) => telling.has(id))
    .toSorted((a, b) => rank(a) - rank(b) || (telling.get(b.id) ?? 0) - (telling.get(a.id) ?? 0));
}

/** Every number of the story held against those origins; later ones are left out, as of the verdict. */
export function claimsOf(context: StoryContext, columns: readonly Origin[]): Claim[] {
  return rowsToShow(context.figures).flatMap((row) => {
    const numbers = new Map<string, FigureCell[]>();
    for (const cell of row.cells) {
      if (cell.later) continue;
      const value = numberText(cell.figure);
      numbers.set(value, [...(numbers.get(value) ?? []), cell]);
    }
    return [...numbers].map(([value, same]): Claim => ({
      key: [row.measure, row.group, row.unit, value].join('\n'),
      row,
      value,
      days: [...new Set(same.map(dayOf).filter((day) => day !== ''))].toSorted(),
      state: STATES.find((state) => same.some((cell) => cell.state === state)) ?? 'unknown',
      cells: columns.map((origin) => cellOf(row, same, origin)),
    }));
  });
}
