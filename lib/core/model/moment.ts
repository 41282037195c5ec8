import type { Basis } from './basis';

export type Precision = 'year' | 'month' | 'day' | 'minute';

/**
 * A time as somebody told it, never finer than it was told.
 * `value` is ISO 8601 cut to the precision: `2022`, `2022-01`, `2022-01-07`, or UTC `2022-01-07T14:05:00Z`.
 * Values of one precision sort as text.
 */
export interface Moment {
  readonly value: string;
  readonly precision: Precision;
  readonly basis: Basis;
}
