import type { LibraryRow } from './library-row';

/** A report on a board, as it was listed when it was put there: it stays when the library no longer has it. */
export interface BoardEntry {
  readonly row: LibraryRow;
  /** When it was put there, UTC ISO 8601. */
  readonly added: string;
  /** What the person says of it; empty for nothing. */
  readonly note: string;
}

/** Reports that a person collected and put in an order. */
export interface Board {
  readonly id: string;
  readonly title: string;
  /** UTC ISO 8601. */
  readonly created: string;
  readonly changed: string;
  readonly entries: readonly BoardEntry[];
}

/** A board as a list of boards shows it. */
export interface BoardName {
  readonly id: string;
  readonly title: string;
  readonly reports: number;
  readonly changed: string;
}

/**
 * One change of a board. Each says only what it is about, so that two windows may change one board: what one puts in, the
 * other's change leaves there.
 */
export type BoardChange =
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'add'; readonly rows: readonly LibraryRow[] }
  | { readonly kind: 'remove'; readonly reportId: string }
  /** Puts a report before another; null: at the end. */
  | { readonly kind: 'move'; readonly reportId: string; readonly before: string | null }
  | { readonly kind: 'note'; readonly reportId: string; readonly note: string };

/** What a change came to. */
export interface BoardChanged {
  readonly board: Board;
  /** Reports that were put in; fewer than asked where they were there or the board is full. */
  readonly added: number;
}
