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
