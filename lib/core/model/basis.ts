/** Where a value was taken from. */
export type BasisKind =
  | 'json-ld'
  | 'open-graph'
  | 'meta'
  | 'embedded-json'
  | 'element'
  | 'visible-text'
  | 'relative-time'
  | 'url'
  | 'dateline'
  | 'credit'
  | 'byline'
  | 'text'
  | 'headline'
  | 'shared-text'
  | 'same-order'
  | 'feed'
  | 'outlet-table'
  | 'dataset'
  | 'story-day'
  | 'capture-time'
  | 'reader';

/** `stated`: somebody wrote it so; `derived`: computed from what is written; `inferred`: our reading, may be wrong. */
export type Certainty = 'stated' | 'derived' | 'inferred';

/** The ground a value stands on. Every derived fact carries one. */
export interface Basis {
  readonly kind: BasisKind;
  readonly certainty: Certainty;
  /** The words it rests on, as they stand on the page (at most 300 characters). */
  readonly evidence?: string;
  /** Which alternative of a reader answered, e.g. `h1` or `docInfo.title`. */
  readonly path?: string;
}

/** A value with its basis. */
export interface Derived<T> {
  readonly value: T;
  readonly basis: Basis;
}
