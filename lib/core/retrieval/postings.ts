import type { Writer } from './varint';

/**
 * A posting is one number: a report's place in its segment times four, plus the impact of the term (0 to 3). A list is
 * in ascending order; it is stored as the difference of the places times four plus the impact, the first from 0.
 */
export type Postings = Uint32Array;

/** Appends `postings[from..to)` to a writer. */
export function writePostings(
  out: Writer,
  postings: ArrayLike<number>,
  from: number,
  to: number,
): void {
  let last = 0;
  for (let i = from; i < to; i += 1) {
    const posting = postings[i] ?? 0;
    const place = Math.floor(posting / 4);
    out.number((place - last) * 4 + (posting % 4));
    last = place;
  }
}

/** Reads `count` postings; throws a RangeError when there are fewer bytes. */
export function readPostings(bytes: Uint8Array, count: number): Postings {
  const postings = new Uint32Array(count);
  let at = 0;
  let place = 0;
  for (let i = 0; i < count; i += 1) {
    let value = 0;
    let scale = 1;
    let byte = 0x80;
    while (byte >= 0x80) {
      const next = bytes[at];
      if (next === undefined) throw new RangeError('Fewer postings than stated.');
      byte = next;
      at += 1;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    }
    place += Math.floor(value / 4);
    postings[i] = place * 4 + (value % 4);
  }
  return postings;
}

/** Scores of the reports of one segment while a search runs; kept between searches, all zero in between. */
export interface Accumulator {
  /** By place in the segment; 16 bits each, since the first search touches them all over. */
  readonly scores: Uint16Array;
  /** Places with a score, in the order they were met. */
  readonly touched: Uint32Array;
  count: number;
}

/**
 * Adds a term's scores (one an impact) to every report of its stored list: the innermost loop of a search. Lists that
 * need no number above 2^28 between two reports, so all of ours, take the short way.
 */
export function accumulate(bytes: Uint8Array, scores: Uint16Array, into: Accumulator): void {
  const sums = into.scores;
  const { touched } = into;
  let { count } = into;
  let place = 0;
  let at = 0;
  const end = bytes.length;
  while (at < end) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 0x7f;
    let shift = 7;
    while (byte >= 0x80) {
      if (at >= end || shift > 28) throw new RangeError('A list breaks off.');
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    }
    place += value >>> 2;
    if (place >= sums.length) throw new RangeError('A posting outside its segment.');
    const known = sums[place] ?? 0;
    if (known === 0) {
      touched[count] = place;
      count += 1;
    }
    sums[place] = known + (scores[value & 3] ?? 0);
  }
  into.count = count;
}
