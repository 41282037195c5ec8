import type { Moment } from './moment';
import type { Report } from './report';

/** A report as lists show it: what a search of the library found, what stands on a board. */
export interface LibraryRow {
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  /** Some words of its text: around the first word asked for, or its beginning. */
  readonly words: string | null;
  readonly outlet: string | null;
  readonly published: Moment | null;
  readonly language: string | null;
  readonly wire: string | null;
  /** Titles of the datasets that have it; empty for what pages and feeds showed. */
  readonly datasets: readonly string[];
}

/** A report as a row. `words`: what is shown of its text; `titles`: of datasets by id. */
export function rowOf(
  report: Report,
  words: string | null,
  titles: ReadonlyMap<string, string>,
): LibraryRow {
  const { id, url, headline, outlet, domain, published, language } = report;
  return {
    id,
    url,
    headline,
    words,
    outlet: outlet?.value ?? domain,
    published,
    language,
    wire: report.credit?.agency ?? report.annotation?.wire?.value ?? null,
    datasets: report.provenance.flatMap((one) =>
      one.kind === 'dataset' ? [titles.get(one.id) ?? one.id] : [],
    ),
  };
}

/** Why part of a query was left out; see `core/search`. */
export interface QueryRefusal {
  readonly code:
    | 'unknown-field'
    | 'not-a-day'
    | 'unknown-has'
    | 'nothing-behind'
    | 'too-many-words';
  readonly part: string;
}

/** What a search of the library came to so far. */
export interface LibraryFound {
  /** Rows from the one asked for on; null for one that cannot be read. */
  readonly rows: readonly (LibraryRow | null)[];
  /** Rows that there are; rows known so far while `isAll` is false. */
  readonly total: number;
  /** False while there may be more: ask for the row behind the last. */
  readonly isAll: boolean;
  /** Reports that had to be read to tell, and how many there are to be read. */
  readonly looked: number;
  readonly of: number;
  /** More reports have the words than are ranked; the best are shown. */
  readonly isCut: boolean;
  /** Parts of the library that could not be read. */
  readonly unread: number;
  readonly refused: readonly QueryRefusal[];
}

/** Which rows of which search. */
export interface LibrarySearch {
  readonly query: string;
  readonly from: number;
  readonly count: number;
  /** Begins anew, on the library as it is now. */
  readonly fresh: boolean;
}
