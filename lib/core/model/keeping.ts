/** How long, and how many of, the reports that pages and feeds brought are kept; null: no limit. */
export interface KeepingRule {
  readonly days: number | null;
  readonly most: number | null;
}

/** What pages and feeds brought today. */
export interface KeptToday {
  readonly pages: number;
  readonly feeds: number;
}

/** Where the reports of the library came from. */
export interface LibraryShare {
  readonly kind: 'page' | 'feed';
  /** Address of the feed; of all pages together, null. */
  readonly id: string | null;
  readonly reports: number;
}
