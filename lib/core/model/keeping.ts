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

/** Bytes that the library takes on the device, about. */
export interface LibraryRoom {
  /** By dataset: its reports, their index, and files kept to update it or to take steps back. */
  readonly datasets: Readonly<Record<string, number>>;
  /** Of what pages and feeds brought. */
  readonly captured: number;
}

/** Where an export goes on. */
export type ExportCursor =
  /** Behind a file of a dataset of one's own; empty: before the first. */
  | { readonly behind: string }
  /** At a sheet of a volume; behind its last, at what a dataset says beside reports, behind a statement. */
  | { readonly volume: number; readonly sheet: number; readonly about: string };

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
