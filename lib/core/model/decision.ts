/** A person's word on whether a report tells one story. */
export type Word = 'same-story' | 'not-same';

/** What a person decided about the reports of one story. */
export interface Decisions {
  /** By report id. */
  readonly words: ReadonlyMap<string, Word>;
  /**
   * Reports that the person holds to be of the same origin as another: report id to the other's id. To its own id: the
   * report is an origin of its own.
   */
  readonly joins: ReadonlyMap<string, string>;
  /** Reports of which not the person but datasets say so, with the ids of those; absent: none. */
  readonly from?: {
    readonly words: ReadonlyMap<string, readonly string[]>;
    readonly joins: ReadonlyMap<string, readonly string[]>;
  };
}

/** Nothing was decided. */
export const UNDECIDED: Decisions = { words: new Map(), joins: new Map() };

/** One change: a word on a report, or whose origin it shares (its own id: nobody's); null takes it back. */
export type DecisionChange =
  | { readonly decision: Word | null }
  | { readonly sameOriginAs: string | null };

/** What is said of a report; null: nothing of that kind. */
export interface Decided {
  readonly word: Word | null;
  /** Id of a report whose origin it shares; its own: nobody's. */
  readonly sameOriginAs: string | null;
}

/** A report that a person decided on, with what was said of it before. */
export interface DecidedReport {
  readonly story: string;
  readonly reportId: string;
  /** What is said now. */
  readonly now: Decided;
  /** When that was said, UTC ISO 8601; null where it was before changes were kept. */
  readonly at: string | null;
  /** What was said before each change, `at` its moment, newest first. */
  readonly earlier: readonly (Decided & { readonly at: string })[];
}
