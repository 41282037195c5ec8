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

/** Where an export goes on: the next sheet of a volume. */
export interface ExportCursor {
  readonly volume: number;
  readonly sheet: number;
}

/** A piece of an export: whole lines of JSON, and where the next begins; null after the last. */
export interface ExportPart {
  readonly text: string;
  readonly next: ExportCursor | null;
}

/** What became of lines of an import. */
export interface ImportCount {
  readonly reports: number;
  /** Lines that do not fit. */
  readonly refused: number;
}
