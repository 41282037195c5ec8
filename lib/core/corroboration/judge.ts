import type { FigureRow, Verdict, VerdictCode } from '@/lib/core/model/context';
import type { Origin } from '@/lib/core/model/origin';

/** What a verdict rests on. */
export interface Grounds {
  /** All origins of the story, the page's own included. */
  readonly origins: readonly Origin[];
  /** Origins counted as independent, by the one function that counts them. */
  readonly counted: number;
  /** Origin the page's own report belongs to. */
  readonly ownOriginId: string | null;
  /** Reports of the same story besides the page's own. */
  readonly reports: number;
  readonly figures: readonly FigureRow[];
}

/** Independent origins besides the page's own that a story needs to be called corroborated. */
const ENOUGH = 2;

/**
 * What the matching reports amount to; it says nothing about truth.
 * - `not-enough-coverage`: no other report, or none whose origin is known.
 * - `single-origin`: all other reports go back to the page's own origin, or exactly one independent origin besides it
 *   tells the story. One other voice is worth showing, but not called corroboration.
 * - `conflicting`: at least two independent origins, and a figure in conflict between different origins.
 * - `corroborated`: at least two independent origins besides the page's own.
 */
export function judge({ origins, counted, ownOriginId, reports, figures }: Grounds): Verdict {
  const unknown = origins.filter(({ kind, id }) => kind === 'unknown' && id !== ownOriginId);
  const unknownOrigin = unknown.reduce((sum, { members }) => sum + members.length, 0);
  const figuresDiffer = figures.some(differs);
  const code = codeOf(counted, reports - unknownOrigin, figures.some(conflicts));
  return { code, origins: counted, reports, unknownOrigin, figuresDiffer };
}

function codeOf(counted: number, known: number, conflict: boolean): VerdictCode {
  if (counted >= ENOUGH) return conflict ? 'conflicting' : 'corroborated';
  return known > 0 ? 'single-origin' : 'not-enough-coverage';
}

/** Told differently by different origins, whatever the reason: conflict, update or retraction. */
const differs = (row: FigureRow): boolean =>
  row.state !== 'agree' && row.state !== 'unknown' && several(row);

const conflicts = (row: FigureRow): boolean => row.state === 'conflict' && several(row);

/** Whether more than one origin has a cell in the row; one origin correcting itself is no conflict. */
const several = ({ cells }: FigureRow): boolean =>
  new Set(cells.map(({ originId }) => originId)).size > 1;
