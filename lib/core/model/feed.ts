/** Why a feed could not be read; prose lives in `components/locales`. */
export type FeedFailure =
  /** No answer: the host is gone, its certificate is wrong, or it is too slow. */
  | 'unreachable'
  /** The host sends on to another address; `redirect` is not followed. */
  | 'moved'
  /** The permission for the host was taken back. */
  | 'no-permission'
  /** An answer that says no; `status` is its number. */
  | 'status'
  | 'too-large'
  /** It says that nothing is new even when it is asked for everything. */
  | 'always-unchanged'
  /** What came is no feed. */
  | 'not-a-feed'
  /** The library could not take it. */
  | 'store';

/** A feed that a person follows, as it is kept. Times are UTC ISO 8601. */
export interface Feed {
  readonly url: string;
  readonly title: string;
  readonly added: string;
  readonly paused: boolean;
  /** When it was last asked, and when that last went well; null before the first time. */
  readonly tried: string | null;
  readonly succeeded: string | null;
  /** When to ask next. */
  readonly due: string;
  /** What the host said it was last changed: asked for again with `If-Modified-Since`. */
  readonly modified: string | null;
  /** Failures since the last success, and the last of them. */
  readonly failures: number;
  readonly failure: FeedFailure | null;
  readonly status: number | null;
  /** Reports new to the library, in all and on the last day that brought any. */
  readonly kept: number;
  readonly today: { readonly day: string; readonly kept: number } | null;
  /** Entries of the last answer that were refused, for lack of headline, address or a possible date. */
  readonly refused: number;
  /** Entries of the last answer behind those that are taken of one. */
  readonly more?: number;
  /** When it was last read whole; absent or null: never. */
  readonly read?: string | null;
}

/** How a poll of several feeds stands. */
export interface PollState {
  readonly done: number;
  readonly of: number;
  readonly running: boolean;
}
