import type { Entry } from './entries';
import { middle, type Span } from './span';

/** The midnight before a time where the person is, or one so many days later. */
function midnight(time: number, days = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The days of the entries, whole days where the person is; null without any. */
export function domainOf(entries: readonly Entry[]): Span | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { span } of entries) {
    if (!span) continue;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  if (from > to) return null;
  const whole = to > from && midnight(to) === to;
  return { from: midnight(from), to: whole ? to : midnight(to, 1) };
}

/** Where times stand between two pixels; from right to left where people read so. */
export interface Scale {
  readonly domain: Span;
  readonly place: (time: number) => number;
  /** The time at a pixel. */
  readonly timeAt: (x: number) => number;
}

/** A scale of `domain` over `start` to `end`, which is left of `start` where time runs from right to left. */
export function scaleOf(domain: Span, start: number, end: number): Scale {
  const perPixel = (end - start) / (domain.to - domain.from);
  return {
    domain,
    place: (time) => start + (time - domain.from) * perPixel,
    timeAt: (x) => domain.from + (x - start) / perPixel,
  };
}

/** Where an entry stands: the middle of what can be seen of its span; null when nothing can. */
export function placeOf(span: Span, { domain, place }: Scale): number | null {
  // A day ends where the next one begins: it has no part in that.
  const before = span.to < domain.from || (span.to === domain.from && span.from < span.to);
  if (before || span.from >= domain.to) return null;
  return place(
    middle({ from: Math.max(span.from, domain.from), to: Math.min(span.to, domain.to) }),
  );
}
