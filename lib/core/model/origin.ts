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
