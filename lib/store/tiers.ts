import type { Segment } from './schema';

/** A segment is merged with smaller ones until it is this many times larger than they together. */
const RATIO = 4;
/** More segments than this are merged whatever their sizes. */
const MOST = 8;

/** Share of a segment's sheets from which on it is written anew without what is gone. */
const MOSTLY = 0.5;

/** Whether most of what a segment covers is gone; `shown` tells the volumes that are not. */
export function isMostlyGone({ ranges }: Segment, shown: ReadonlySet<number>): boolean {
  const sheets = ranges.reduce((sum, one) => sum + one.sheets, 0);
  const gone = ranges.reduce((sum, one) => sum + (shown.has(one.volume) ? 0 : one.sheets), 0);
  return gone > sheets * MOSTLY;
}

/**
 * The segments that should become one, smallest first; none when all is well. Sizes grow at least fourfold from one to
 * the next (a log-structured merge tree, O'Neil et al. 1996), so a million reports stand in a handful.
 */
export function ripe(segments: readonly Segment[]): Segment[] {
  const sorted = segments.toSorted((a, b) => a.postings - b.postings || a.number - b.number);
  for (let first = 0; first < sorted.length - 1; first += 1) {
    let size = sorted[first]?.postings ?? 0;
    let end = first + 1;
    for (; end < sorted.length; end += 1) {
      const next = sorted[end]?.postings ?? 0;
      if (next > size * RATIO) break;
      size += next;
    }
    if (end - first > 1) return sorted.slice(first, end);
  }
  return sorted.length > MOST ? sorted.slice(0, 2) : [];
}
