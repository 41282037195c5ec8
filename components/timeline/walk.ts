import type { Row } from './layout';
import type { Point } from './points';

const nearest = (points: readonly Point[], x: number): Point | undefined =>
  points.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];

/** The point that a key leads to from another; undefined for other keys and where there is none. */
export function pointFor(key: string, rows: readonly Row[], from: Point): Point | undefined {
  const full = rows.filter(({ points }) => points.length > 0);
  const at = full.findIndex(({ points }) => points.includes(from));
  const row = full[at];
  if (!row) return undefined;
  const place = row.points.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return row.points[place - 1];
    case 'ArrowRight':
      return row.points[place + 1];
    case 'ArrowUp':
      return nearest(full[at - 1]?.points ?? [], from.x);
    case 'ArrowDown':
      return nearest(full[at + 1]?.points ?? [], from.x);
    case 'Home':
      return row.points[0];
    case 'End':
      return row.points.at(-1);
    default:
      return undefined;
  }
}
