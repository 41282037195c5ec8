import type { Collection } from '@/lib/core/matching/statistics';
import type { Report } from '@/lib/core/model/report';
import type { QueryTerm } from '@/lib/core/retrieval/query';
import { readCatalogue } from './catalogue';
import { mergeReports } from './merge';
import type { Store } from './open';
import { readPlaces } from './read-reports';
import type { Catalogue } from './schema';
import { search } from './search';
import type { Snapshot } from './snapshot';

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

type IsAll = (reports: readonly Report[], collection: Collection) => boolean;

/**
 * Searches once and reads the best `few`; unless `isAll` says that more would add nothing, the next up to 300. Sheets
 * are read only for what is asked for: that is most of the time of a search. When the library changed underneath, all
 * is done again, so that nobody sees half of two states.
 */
export async function findCandidates(
  store: Store,
  query: readonly QueryTerm[],
  few: number,
  isAll: IsAll = () => true,
): Promise<Candidates> {
  void store.warm();
  const { found, snapshot } = await lookUp(store, query, few, isAll);
  if (!found.incomplete || isStill(snapshot, await readCatalogue(store))) return found;
  return (await lookUp(store, query, few, isAll)).found;
}

const partsOf = ({ volumes, segments }: Catalogue): string =>
  [...volumes, ...segments].map(({ number }) => number).join(' ');

/** Whether a library is made of the same parts as in a snapshot. */
const isStill = ({ catalogue }: Snapshot, now: Catalogue): boolean =>
  partsOf(catalogue) === partsOf(now);

async function lookUp(
  store: Store,
  query: readonly QueryTerm[],
  few: number,
  isAll: IsAll,
): Promise<{ found: Candidates; snapshot: Snapshot }> {
  const { snapshot, ranked, frequencies, damaged } = await search(store, query, MOST);
  const collection = { size: snapshot.size, df: (term: string) => frequencies.get(term) ?? null };
  const first = await readPlaces(store, snapshot, ranked.slice(0, few));
  const rest = ranked.slice(few);
  let { missing } = first;
  let reports = merged(first.placed.map(({ report }) => report));
  if (rest.length > 0 && !isAll(reports, collection)) {
    const second = await readPlaces(store, snapshot, rest);
    missing += second.missing;
    reports = merged([...first.placed, ...second.placed].map(({ report }) => report));
  }
  return {
    found: { reports, collection, incomplete: missing > 0 || damaged.length > 0 },
    snapshot,
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
