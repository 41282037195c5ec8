import type { Figure, Qualifier } from '../model/figure';

/** Least and most that a figure says. */
export type Bounds = readonly [least: number, most: number];

/** `dozens` is at least two dozen, and so on (lower bounds after the words' own meaning). */
const VAGUE: Readonly<Record<string, Bounds>> = {
  dozens: [13, 199],
  scores: [20, 199],
  hundreds: [101, 1_999],
  thousands: [1_001, 19_999],
  'tens of thousands': [10_001, 199_999],
  'hundreds of thousands': [100_001, 1_999_999],
};

/** How far each qualifier reaches; `at least 8` still speaks of 8 or a few more, not of 800. */
const RANGE: Readonly<Record<Qualifier, (value: number) => Bounds>> = {
  exact: (value) => [value, value],
  'at-least': (value) => [value, value * 1.5 + 1],
  'more-than': (value) => [value, value * 1.25 + 1],
  'up-to': (value) => [0, value],
  nearly: (value) => [value * 0.9, value],
  about: (value) => [value * 0.9, value * 1.1],
};

/** Bounds of what a figure says; null for words without any. */
export function boundsOf({ value, upper, words, qualifier }: Figure): Bounds | null {
  if (words !== null) return VAGUE[words] ?? null;
  if (value === null) return null;
  return upper === null ? RANGE[qualifier](value) : [value, upper];
}

/** Whether two figures can both be right; one without bounds may be anything. */
export const compatible = (x: Bounds | null, y: Bounds | null): boolean =>
  x === null || y === null || (x[0] <= y[1] && y[0] <= x[1]);
