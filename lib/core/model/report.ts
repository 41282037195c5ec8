import type { Basis, Derived } from './basis';
import type { Figure } from './figure';
import type { Moment } from './moment';
import type { Credit, Dateline } from './reading';

/** How a report came into the library. */
export interface Provenance {
  readonly kind: 'dataset' | 'page' | 'feed';
  /** Dataset id, or the address of the page or feed that showed the report. */
  readonly id: string;
  /** When it was loaded or seen, UTC ISO 8601. */
  readonly at: string;
}

/** What a dataset's curators state about a report, beyond what can be read from it. */
export interface Annotation {
  /** The wire whose text it is. */
  readonly wire: Derived<string> | null;
  /** Attribution chain, nearest first: `Reuters, Sputnik, Kazakhstan interior ministry`. */
  readonly chain: Derived<readonly string[]> | null;
  readonly figures: readonly Figure[];
  /** Reports with the same value carry the same text. */
  readonly copyGroup: Derived<string> | null;
}

/** What a report said when it was seen at another time: its outlet changed the headline or a number since or before. */
export interface OtherWording {
  readonly headline: string | null;
  /** The beginning of its text; null when only the headline was another. */
  readonly text: string | null;
  /** When it was seen, UTC ISO 8601; null when nobody noted it. */
  readonly at: string | null;
}

/** One publication of a story by one outlet. Plain JSON. */
export interface Report {
  /** Stable key: from the canonical URL, or from the content without one (`lib/core/text/report-key`). */
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  readonly outlet: Derived<string> | null;
  /** Host of `url` without `www.`. */
  readonly domain: string | null;
  readonly byline: readonly string[];
  readonly published: Moment | null;
  readonly language: string | null;
  /** Lead, body or snippet: whatever text is at hand. */
  readonly text: string | null;
  readonly truncated: boolean;
  readonly dateline: Dateline | null;
  readonly credit: Credit | null;
  readonly annotation: Annotation | null;
  readonly provenance: readonly Provenance[];
  readonly headlineBasis: Basis | null;
  /** Other wordings that were seen, newest last; absent for nearly all reports. */
  readonly otherWordings?: readonly OtherWording[];
}
