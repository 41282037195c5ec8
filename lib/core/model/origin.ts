import type { Basis } from './basis';
import type { Party } from './figure';

/** How a report stands to its origin. */
export type OriginRole = 'original' | 'copy' | 'quotes';

export interface OriginMember {
  readonly reportId: string;
  readonly role: OriginRole;
  /** Why it belongs here: the credit, the dateline, the shared passage, the party quoted. */
  readonly basis: Basis;
  /** Attribution chain of the report as a whole, nearest first: `Reuters, Sputnik, interior ministry`. */
  readonly chain: readonly Party[];
  /** The sentence or note that the chain rests on; absent where nobody else is named. */
  readonly chainBasis?: Basis;
  /** A report whose text this one carries, and the passage that shows it; absent where no text at hand shows one. */
  readonly copyOf?: TextKin;
  /** A report of another origin that this one says again, edited or in other words. */
  readonly echoOf?: TextKin;
}

/** A report with whose text another has much in common. */
export interface TextKin {
  readonly reportId: string;
  readonly basis: Basis;
}

/**
 * Why an origin is not counted.
 * - `this-page`: the page's own report goes back to it; `same-outlet`: other reports of the page's outlet.
 * - `page-rests`: the page rests on it.
 * - `already-quoted`: all its reports rest on a party that the page or a counted origin speaks for.
 * - `says-again`: its texts say again what the page's or a counted origin's say.
 * - `no-outlet`, `too-little-text`, `nobody-named`: nobody can tell whose text it is.
 */
export type UncountedCode =
  | 'this-page'
  | 'same-outlet'
  | 'page-rests'
  | 'already-quoted'
  | 'says-again'
  | 'no-outlet'
  | 'too-little-text'
  | 'nobody-named';

export interface Uncounted {
  readonly code: UncountedCode;
  /** The party that is quoted, for `already-quoted`. */
  readonly party?: string;
  /** Who already says so: the name of an origin; absent for the page itself. */
  readonly by?: string;
}

/** The independent root of a group of reports: what we count. */
export interface Origin {
  readonly id: string;
  /** Short name shown to people: `Reuters`, `Kazinform`, `interior ministry`. */
  readonly name: string;
  /** `unknown`: nobody can tell whose text it is (no outlet shown, or a headline only); never counted as independent. */
  readonly kind: 'wire' | 'outlet' | 'party' | 'unknown';
  readonly members: readonly OriginMember[];
  /** Counted among the independent origins; false for unknown ones and for the page's own. */
  readonly counted: boolean;
  /** Why it is not counted; absent when it is. */
  readonly uncounted?: Uncounted;
}

/** What the page itself is: an original, or a copy of whom. */
export interface Standing {
  readonly kind: 'original' | 'copy' | 'member' | 'unknown';
  /** Origin the page's report belongs to. */
  readonly originId: string | null;
  /** Whom it carries: `Reuters`, `NPR`. */
  readonly carries: string | null;
  readonly basis: Basis | null;
}
