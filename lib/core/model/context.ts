import type { Figure } from './figure';
import type { Match } from './match';
import type { Origin, Standing } from './origin';
import type { OutletFacts } from './outlet';
import type { Problem } from './problem';
import type { Reading } from './reading';
import type { Report } from './report';
import type { Timeline } from './timeline';

export type VerdictCode = 'corroborated' | 'single-origin' | 'conflicting' | 'not-enough-coverage';

/** What the matching reports amount to; says nothing about truth. */
export interface Verdict {
  readonly code: VerdictCode;
  /** Independent origins besides this page. */
  readonly origins: number;
  /** Reports of the same story besides this page. */
  readonly reports: number;
  /** Reports of the same story whose origin is not known: not counted as independent. */
  readonly unknownOrigin: number;
  readonly figuresDiffer: boolean;
}

export type FigureState = 'agree' | 'updated' | 'conflict' | 'retracted' | 'unknown';

/** A report that takes a figure back, or denies one of somebody else. */
export interface Withdrawal {
  /** `retracted`: taken back, by whoever may; `denied`: called wrong by another party, or by nobody named. */
  readonly kind: 'retracted' | 'denied';
  readonly reportId: string;
  /** The sentence that says so. */
  readonly evidence: string;
  /** The day it was withdrawn, `YYYY-MM-DD`; null when nobody says so. */
  readonly day: string | null;
}

/** That datasets say a figure was taken back: in which words, and their titles. */
export interface SaidRetracted {
  readonly words: string;
  readonly datasets: readonly string[];
}

/** One figure as one report tells it. */
export interface FigureCell {
  readonly reportId: string;
  readonly originId: string;
  readonly figure: Figure;
  /** What became of it: `updated` when another count came after it, `retracted`, `conflict`; else as the row. */
  readonly state: FigureState;
  /** Told after the page's story by a report of what came of it: shown beside the story, never part of the verdict. */
  readonly later: boolean;
  readonly withdrawn: Withdrawal | null;
  /** Absent: no dataset says so. */
  readonly saidRetracted?: SaidRetracted;
}

/** All that reports say on one measure and group, e.g. killed · security forces. */
export interface FigureRow {
  readonly measure: string;
  readonly group: string | null;
  readonly unit: string | null;
  /** Of the story's own cells and the later ones. */
  readonly state: FigureState;
  /** In order of the day the count stands for, then of value. */
  readonly cells: readonly FigureCell[];
}

/** A dataset as the library lists it. */
export interface DatasetSummary {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly revision: number;
  /** SHA-256 of what this revision consists of; absent where a revision is never told twice. */
  readonly content?: string;
  readonly licence: string;
  readonly reports: number;
  /** `loading`: an import is under way or was interrupted and will resume. */
  readonly state: 'loading' | 'ready';
  readonly loaded: number;
}

/** Room that the extension takes on the device, in bytes, and what the browser lets it take. */
export interface StorageUse {
  readonly bytes: number;
  readonly quota: number;
}

/** What the device holds. */
export interface LibraryStatus {
  readonly reports: number;
  readonly datasets: readonly DatasetSummary[];
}

/** The answer to "who else reported this?", complete and plain JSON. */
export interface StoryContext {
  readonly version: 1;
  readonly reading: Reading;
  /** Id of the page's own report among `reports`. */
  readonly pageReportId: string;
  readonly standing: Standing;
  readonly verdict: Verdict;
  /** Reports by id: the page's own, its snippets, and those of the library that match or are related. */
  readonly reports: Readonly<Record<string, Report>>;
  /** One a report held against the story, best first; `other` ones from the page's own list included. */
  readonly matches: readonly Match[];
  /** The page's own origin first, then by number of members. */
  readonly origins: readonly Origin[];
  readonly figures: readonly FigureRow[];
  readonly timeline: Timeline;
  /** What is known of the outlets of the story's reports, by report id, and of its origins, by origin id. */
  readonly outlets?: Readonly<Record<string, OutletFacts>>;
  readonly library: LibraryStatus;
  readonly problems: readonly Problem[];
}
