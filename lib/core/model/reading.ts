import type { BasisKind, Derived } from './basis';
import type { Moment } from './moment';
import type { Problem } from './problem';

/** An article tells one story; a list, several; a cluster, several reports of one; a thread discusses one. */
export type PageKind = 'article' | 'list' | 'cluster' | 'thread';

/** What an aggregator's list says it shows. Only the matcher decides what is the same story. */
export type ListMeaning =
  | 'coverage'
  | 'recommended'
  | 'more-from-outlet'
  | 'discussion'
  | 'unknown';

/** Where and when a report says it was filed, e.g. `MOSCOW, Jan 5 (Reuters) -`. */
export interface Dateline {
  readonly place: string | null;
  /** Day of filing, when the dateline gives one. */
  readonly day: Moment | null;
  /** Agency named in the dateline, in its short name. */
  readonly agency: string | null;
  /** The dateline as printed. */
  readonly raw: string;
}

/** Whose text this is, as the report says, e.g. `(AP)`, `via Reuters`, `Reporting by …`. */
export interface Credit {
  readonly agency: string;
  /** The credit as printed. */
  readonly raw: string;
}

/** A time as a page states it: readers in pages find it, the background resolves it. */
export interface StatedTime {
  /** The words or the machine-readable value. */
  readonly raw: string;
  readonly kind: BasisKind;
  readonly path: string;
}

/** The event as one page tells it. Null means: the page does not show it; nothing is guessed. */
export interface Story {
  readonly headline: Derived<string>;
  /** Other wordings that the page gives its headline, for search engines or sharing; absent when there are none. */
  readonly otherHeadlines?: readonly string[];
  readonly byline: Derived<readonly string[]> | null;
  readonly outlet: Derived<string> | null;
  /** Address that the page calls canonical, wherever that is; its own where it states none. Null when what it states is none of its own. */
  readonly canonicalUrl: Derived<string> | null;
  /** Address at the original publisher, when the page is a copy and names it. */
  readonly originalUrl: Derived<string> | null;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  /** The time as the page shows it, e.g. `4 days ago`. */
  readonly publishedRaw: string | null;
  /** Stated times that are still to be resolved, best first; absent once they are. */
  readonly publishedFrom?: readonly StatedTime[];
  readonly updatedFrom?: readonly StatedTime[];
  /** First paragraph. */
  readonly lead: Derived<string> | null;
  /** Paragraphs of the body, the lead included, as plain text; at most 64 KiB in all. */
  readonly body: readonly string[];
  readonly dateline: Dateline | null;
  readonly credit: Credit | null;
  readonly commentCount: Derived<number> | null;
  /** BCP 47 language of the text, as the page states it. */
  readonly language: string | null;
}

/** A related report as the page shows it. */
export interface Snippet {
  /** Position on the page, from 0. */
  readonly position: number;
  readonly title: string | null;
  readonly text: string | null;
  /** The page cut title or text short. */
  readonly truncated: boolean;
  readonly outlet: string | null;
  readonly byline: readonly string[];
  /** Absolute http(s) address, or null. */
  readonly url: string | null;
  readonly published: Moment | null;
  readonly publishedRaw: string | null;
  /** Stated times that are still to be resolved, best first; absent once they are. */
  readonly publishedFrom?: readonly StatedTime[];
  readonly dateline: Dateline | null;
  readonly credit: Credit | null;
  readonly commentCount: number | null;
  /** Heading of the list on the page. */
  readonly section: string | null;
  readonly meaning: ListMeaning;
}

export type StoryField =
  | 'headline'
  | 'byline'
  | 'outlet'
  | 'canonicalUrl'
  | 'published'
  | 'lead'
  | 'body'
  | 'snippets';

/** Everything read from one page at one moment. Plain JSON. */
export interface Reading {
  readonly page: {
    readonly url: string;
    /** Id of the adapter that read it, or `generic`. */
    readonly site: string;
    /** Name of the layout that matched, newest first in the adapter. */
    readonly layout: string;
    readonly kind: PageKind;
    /** Moment of capture, UTC ISO 8601. */
    readonly capturedAt: string;
    readonly title: string;
  };
  readonly story: Story | null;
  readonly snippets: readonly Snippet[];
  /** Fields of the story that the page does not show. */
  readonly missing: readonly StoryField[];
  /** What was refused or does not add up while reading. */
  readonly problems: readonly Problem[];
}
