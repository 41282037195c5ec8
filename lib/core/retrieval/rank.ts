/** A report that a search found, by its place. */
export interface Ranked {
  /** Position of the segment in the search, or -1 for what was just captured. */
  readonly segment: number;
  readonly place: number;
  readonly score: number;
}

const PLACES = 2 ** 30;
const SEGMENTS = 2 ** 7;

/**
 * Keeps the best of many; ties at the border are all kept, up to twice the limit. Each is one number, score first (16
 * bits), then segment (7) and place (30), so that the engine's own sort of numbers ranks them.
 */
export class Best {
  readonly limit: number;
  #kept: number[] = [];

  constructor(limit: number) {
    this.limit = Math.max(1, limit);
  }

  offer(segment: number, place: number, score: number): void {
    this.#kept.push((score * SEGMENTS + segment + 1) * PLACES + place);
  }

  /** Best first; equal ones by segment and place. */
  take(): Ranked[] {
    const sorted = Float64Array.from(this.#kept).toSorted().toReversed();
    const scoreAt = (i: number): number => Math.floor((sorted[i] ?? 0) / PLACES / SEGMENTS);
    let end = Math.min(sorted.length, this.limit);
    const border = scoreAt(end - 1);
    while (end < sorted.length && end < this.limit * 2 && scoreAt(end) === border) end += 1;
    return Array.from(sorted.subarray(0, end), (packed) => ({
      segment: (Math.floor(packed / PLACES) % SEGMENTS) - 1,
      place: packed % PLACES,
      score: Math.floor(packed / PLACES / SEGMENTS),
    }));
  }
}
