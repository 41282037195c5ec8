import type { Span } from '../span';

/** The shortest time that can be looked at: ten minutes. */
const LEAST = 600_000;

const lengthOf = ({ from, to }: Span): number => to - from;

/** A part of the whole, moved inside it and no shorter than can be looked at; null when it is all of it. */
export function within(whole: Span, { from, to }: Span): Span | null {
  const length = Math.min(lengthOf(whole), Math.max(LEAST, to - from));
  const start = Math.max(whole.from, Math.min(whole.to - length, (from + to - length) / 2));
  return length >= lengthOf(whole) ? null : { from: start, to: start + length };
}

/** A part so many times as long, with `around` where it was. */
export function zoomed(
  whole: Span,
  part: Span | null,
  factor: number,
  around?: number,
): Span | null {
  const { from, to } = part ?? whole;
  const still = around ?? (from + to) / 2;
  const least = Math.max(factor, LEAST / (to - from));
  return within(whole, { from: still - (still - from) * least, to: still + (to - still) * least });
}

/** A part moved by so many milliseconds. */
export function moved(whole: Span, part: Span | null, by: number): Span | null {
  if (!part) return null;
  const room = Math.max(whole.from - part.from, Math.min(whole.to - part.to, by));
  return within(whole, { from: part.from + room, to: part.to + room });
}

/** A part with one end put elsewhere. */
export function withEnd(
  whole: Span,
  part: Span | null,
  end: keyof Span,
  time: number,
): Span | null {
  const now = part ?? whole;
  const from = end === 'from' ? Math.max(whole.from, Math.min(time, now.to - LEAST)) : now.from;
  const to = end === 'to' ? Math.min(whole.to, Math.max(time, now.from + LEAST)) : now.to;
  return from <= whole.from && to >= whole.to ? null : { from, to };
}
