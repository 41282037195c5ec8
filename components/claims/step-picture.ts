import { number } from '../locales/text';
import type { Told } from './cells';

/** A count as it is drawn. */
interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly kind: 'story' | 'later' | 'retracted';
}

/** The picture of a count that changed, in its own units. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Path of steps through the counts that stand. */
  readonly line: string;
  readonly dots: readonly Dot[];
  /** The first, the last and the largest count. */
  readonly labels: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly words: string;
    readonly end: boolean;
  }[];
}

const WIDTH = 360;
const HEIGHT = 46;
const SIDE = 8;
const TOP = 14;
const BOTTOM = 6;
const DAY = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`. */
const dayNumber = (day: string): number => Date.parse(day.slice(0, 10)) / DAY;

/** The picture of how a count changed; null for less than two numbers on less than two days. */
export function stepsOf(told: readonly Told[]): Picture | null {
  const counts = told
    .flatMap((one) =>
      one.number === null || one.day === null || one.unit !== null
        ? []
        : [{ ...one, number: one.number, at: dayNumber(one.day) }],
    )
    .toSorted((a, b) => a.at - b.at || a.number - b.number);
  const [first, last] = [counts[0], counts.at(-1)];
  const values = new Set(counts.map((one) => one.number));
  if (!first || !last || first.at === last.at || values.size < 2) return null;
  const most = Math.max(...values);
  const x = (at: number): number =>
    Math.round(SIDE + ((at - first.at) / (last.at - first.at)) * (WIDTH - 2 * SIDE));
  const y = (value: number): number =>
    Math.round(HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM));
  const dots = counts.map((one): Dot => ({
    key: one.key,
    x: x(one.at),
    y: y(one.number),
    kind: one.state === 'retracted' ? 'retracted' : one.later ? 'later' : 'story',
  }));
  const standing = dots.filter(({ kind }) => kind !== 'retracted');
  const line = standing
    .map((dot, i) => (i === 0 ? `M${dot.x} ${dot.y}` : `H${dot.x}V${dot.y}`))
    .join('');
  const top = counts.find((one) => one.number === most) ?? last;
  const named = [...new Map([last, first, top].map((one) => [one.number, one])).values()];
  return {
    width: WIDTH,
    height: HEIGHT,
    line,
    dots,
    labels: named.map((one) => {
      const end = x(one.at) > WIDTH / 2;
      return {
        key: one.key,
        x: x(one.at) + (end ? 4 : -4),
        y: y(one.number) - 5,
        words: number(one.number),
        end,
      };
    }),
  };
}
