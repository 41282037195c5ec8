/** What a request was for. */
export type RequestReason = 'feed' | 'dataset';

/** A request that the extension itself made, as it is kept on the device. */
export interface NetworkRequest {
  /** When it was made, UTC ISO 8601. */
  readonly at: string;
  readonly reason: RequestReason;
  /** The address asked, its first 2,000 characters. */
  readonly url: string;
  /** HTTP status of the answer; null until there is one, and when none came. */
  readonly status: number | null;
  /** Milliseconds until the answer began or the request failed; null while it is under way. */
  readonly took: number | null;
}
