import type { Moment } from '@/lib/core/model/moment';

/** What a moment covers, in milliseconds since 1970: a minute is a point, a day runs from midnight to midnight where the person is. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const here = (year: number, month: number, day: number): number =>
  // A year below 100 would be read as one of the last century.
  new Date(new Date(2000, month, day).setFullYear(year, month, day)).getTime();

/** The span of a moment; null for what is no time. */
export function spanOf({ value, precision }: Pick<Moment, 'value' | 'precision'>): Span | null {
  if (precision === 'minute') {
    const time = Date.parse(value);
    return Number.isNaN(time) ? null : { from: time, to: time };
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)];
  const [years, months, days] =
    precision === 'year' ? [1, 0, 0] : precision === 'month' ? [0, 1, 0] : [0, 0, 1];
  return { from: here(year, month, day), to: here(year + years, month + months, day + days) };
}

/** The middle of a span. */
export const middle = ({ from, to }: Span): number => (from + to) / 2;
