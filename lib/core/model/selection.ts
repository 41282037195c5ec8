import type { FigureRow } from './context';
import type { Figure, Party } from './figure';
import type { OriginRole } from './origin';
import type { Report } from './report';

/** Words that a person selected in a page, and where they stand (as a Web Annotation text quote selector has it). */
export interface Selection {
  /** What was selected and can be seen, at most 20,000 characters; blocks apart by newlines. */
  readonly text: string;
  /** Characters that were selected and can be seen. */
  readonly length: number;
  /** Characters within the selection that cannot be seen; they are left out. */
  readonly hidden: number;
  /** What stands before and after it in its paragraph, at most 1,000 characters each. */
  readonly before: string;
  readonly after: string;
  /** Address of the document that it stands in; need not be one of the web. */
  readonly url: string;
  /** BCP 47 language as the page states it, or null. */
  readonly language: string | null;
  /** When it was selected, UTC ISO 8601. */
  readonly at: string;
}

/** A report that tells what was selected, or tells it otherwise. */
export interface Teller {
  readonly reportId: string;
  readonly originId: string;
  /** The sentence that does. */
  readonly sentence: string;
  /** Whom the report has its news from as a whole, nearest first. */
  readonly chain: readonly Party[];
  /** One of the two sentences denies something and the other does not. */
  readonly denies: boolean;
}

/** One claim of a selection, held against what others report. */
export interface CheckedClaim {
  /** The whole sentence that it stands in. */
  readonly sentence: string;
  /** The figure that it gives; null for a sentence without one. */
  readonly figure: Figure | null;
  /** All that is told of the same thing, each cell's state as it stands to this figure; null without a figure. */
  readonly row: FigureRow | null;
  /** Who tells the sentence in much the same words, for one without a figure. */
  readonly tellers: readonly Teller[];
  /** The report of the page in which it stands, or null. */
  readonly standsIn: string | null;
  /** Other independent origins that tell the same. */
  readonly origins: number;
  /** The one party whom all who tell the same have it from in the end; null when there is none. */
  readonly restsOn: Party | null;
  /** Held against the reports of the page's story, or against what a search of the library found. */
  readonly heldAgainst: 'story' | 'library';
}

/** A dataset that has reports of some days. */
export interface Covering {
  /** Its id; null for what pages showed. */
  readonly dataset: string | null;
  readonly title: string | null;
  readonly reports: number;
}

/** An origin as a check names it. */
export interface NamedOrigin {
  readonly name: string;
  readonly counted: boolean;
  /** Of the page's own report. */
  readonly own: boolean;
  readonly roles: Readonly<Record<string, OriginRole>>;
}

/** The answer to "who else says this?" about a selection. */
export interface SelectionCheck {
  readonly claims: readonly CheckedClaim[];
  /** Sentences of the selection that were not looked at. */
  readonly left: number;
  /** The reports named, without their texts, and their origins, by id. */
  readonly reports: Readonly<Record<string, Report>>;
  readonly origins: Readonly<Record<string, NamedOrigin>>;
  /** Reports in the library; null where it cannot be opened. */
  readonly library: number | null;
  /** Days around what was selected, and who has reports of them; null when nothing tells a day. */
  readonly period: {
    readonly from: string;
    readonly to: string;
    readonly covering: readonly Covering[];
  } | null;
}

/** A sentence of a page to be marked: others tell the same, or tell it otherwise. */
export interface MarkedSentence {
  readonly sentence: string;
  readonly kind: 'same' | 'otherwise';
}
