import type { Span } from './span';

/** What lies between two marks of the axis. */
export type Unit = 'hour' | 'day' | 'month' | 'year';

/** Marks of the axis. */
export interface Ticks {
  readonly unit: Unit;
  readonly times: readonly number[];
}

type At = (year: number, month: number, day: number, minute: number, steps: number) => Date;

interface Step {
  readonly unit: Unit;
  readonly size: number;
  /** Milliseconds, about. */
  readonly length: number;
  readonly at: At;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

// The calendar of the person's time zone does the arithmetic: a day may have 23 or 25 hours.
const minutes = (size: number): Step => ({
  unit: 'hour',
  size,
  length: size * MINUTE,
  at: (year, month, day, minute, steps) =>
    new Date(year, month, day, 0, minute - (minute % size) + steps * size),
});
const days = (size: number): Step => ({
  unit: 'day',
  size,
  length: size * DAY,
  at: (year, month, day, _, steps) => new Date(year, month, day + steps * size),
});
const months = (size: number): Step => ({
  unit: 'month',
  size,
  length: size * 30 * DAY,
  at: (year, month, _, __, steps) => new Date(year, month - (month % size) + steps * size),
});
const years = (size: number): Step => ({
  unit: 'year',
  size,
  length: size * 365 * DAY,
  at: (year, _, __, ___, steps) => new Date(year - (year % size) + steps * size, 0),
});

const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map(minutes),
  ...[1, 2, 3, 7, 14].map(days),
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 20, 50, 100].map(years),
];

/** A time of day is as much wider than a day: `12:00 PM`, `May 7`. */
const CLOCK = 1.6;

/** Round times of the person's calendar within a domain of `length` pixels, never closer than about `apart`. */
export function ticksOf({ from, to }: Span, length: number, apart: number): Ticks {
  const room = ((to - from) * apart) / length;
  const step =
    STEPS.find((one) => one.length >= room * (one.unit === 'hour' ? CLOCK : 1)) ?? years(1_000);
  const date = new Date(from);
  const start = [
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours() * 60 + date.getMinutes(),
  ] as const;
  const times: number[] = [];
  for (let steps = 0; ; steps += 1) {
    const time = step.at(...start, steps).getTime();
    if (!(time < to)) break;
    if (time >= from) times.push(time);
  }
  return { unit: step.unit, times };
}

/** The middle of the day that begins at a time. */
export function noonOf(time: number): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
}
