import type { Collection } from '@/lib/core/matching/statistics';
import type { Report } from '@/lib/core/model/report';
import type { QueryTerm } from '@/lib/core/retrieval/query';
import { mergeReports } from './merge';
import type { Store } from './open';
import { readPlaces } from './read-reports';
import { search } from './search';

/** Reports of the library that may tell a story. */
export interface Candidates {
  /** Best first, each report once however many datasets tell of it. */
  readonly reports: readonly Report[];
  /** How common the terms of the query are in the library. */
  readonly collection: Collection;
  /** Whether part of the library could not be read. */
  readonly incomplete: boolean;
}

/** Ranked places are remembered for this many reports, so that a reader who wants more need not search again. */
const MOST = 300;

/**
 * Searches once and reads the best `few`; when `enough` says that these are not all there may be, the next up to 300.
 * Sheets are read only for what is asked for: that is most of the time of a search.
 */
export async function findCandidates(
  store: Store,
  query: readonly QueryTerm[],
  few: number,
  enough: (reports: readonly Report[], collection: Collection) => boolean = () => true,
): Promise<Candidates> {
  void store.warm();
  const found = await search(store, query, MOST);
  const { snapshot, frequencies } = found;
  const collection = { size: snapshot.size, df: (term: string) => frequencies.get(term) ?? null };
  const first = await readPlaces(store, found.snapshot, found.ranked.slice(0, few));
  const rest = found.ranked.slice(few);
  let { missing } = first;
  let reports = merged(first.placed.map(({ report }) => report));
  if (rest.length > 0 && !enough(reports, collection)) {
    const second = await readPlaces(store, found.snapshot, rest);
    missing += second.missing;
    reports = merged([...first.placed, ...second.placed].map(({ report }) => report));
  }
  return {
    reports,
    collection,
    incomplete: missing > 0 || found.damaged.length > 0,
  };
}

/** Each report once: several datasets may tell of it. */
function merged(reports: readonly Report[]): Report[] {
  const byId = new Map<string, Report>();
  for (const report of reports) {
    const known = byId.get(report.id);
    byId.set(report.id, known ? mergeReports(known, report) : report);
  }
  return [...byId.values()];
}
