import type { Collection } from '@/lib/core/matching/statistics';
import type { Report } from '@/lib/core/model/report';
import type { QueryTerm } from '@/lib/core/retrieval/query';
import { readCatalogue } from './catalogue';
import { mergeReports } from './merge';
import type { Store } from './open';
import type { Ranked } from '@/lib/core/retrieval/rank';
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
  /** How many were read, when others beyond the limit may tell the story just as well; else null. */
  readonly limit: number | null;
}

/** Ranked places are remembered for this many reports, so that a reader who wants more need not search again. */
const MOST = 200;

/** Share of the best score from which on a report further down may tell the story too. */
const CLOSE = 0.3;

/**
 * Searches once and reads the best `few`; the next up to 200 too while they score close to the best, as they do for a
 * story that many tell. Sheets are read only for what is asked for: that is most of the time of a search. When the
 * library changed underneath, all is done again, so that nobody sees half of two states.
 */
export async function findCandidates(
  store: Store,
  query: readonly QueryTerm[],
  few: number,
): Promise<Candidates> {
  void store.warm();
  const { found, snapshot } = await lookUp(store, query, few);
  if (!found.incomplete || isStill(snapshot, await readCatalogue(store))) return found;
  return (await lookUp(store, query, few)).found;
}

/** The best few of a ranking, and those behind them that score close to the best. */
function worthReading(ranked: readonly Ranked[], few: number): readonly Ranked[] {
  const border = (ranked[0]?.score ?? 0) * CLOSE;
  const end = ranked.findIndex(({ score }, i) => i >= few && score < border);
  return end < 0 ? ranked : ranked.slice(0, end);
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
): Promise<{ found: Candidates; snapshot: Snapshot }> {
  const { snapshot, ranked, frequencies, damaged } = await search(store, query, MOST);
  const collection = { size: snapshot.size, df: (term: string) => frequencies.get(term) ?? null };
  const worth = worthReading(ranked, few);
  const { placed, missing } = await readPlaces(store, snapshot, worth);
  const reports = merged(placed.map(({ report }) => report));
  return {
    found: {
      reports,
      collection,
      incomplete: missing > 0 || damaged.length > 0,
      limit: worth.length >= MOST ? worth.length : null,
    },
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
