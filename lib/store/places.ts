import { idTerm } from '@/lib/core/retrieval/document';
import type { Store } from './open';
import { readPlaces, type Placed } from './read-reports';
import { search } from './search';

/** Ids asked for in one search. */
const AT_ONCE = 64;
/** Tellings of one report that are found. */
const MOST_TELLINGS = 50;

/** Every telling of the reports with these ids: one a dataset that has it, one that pages showed. */
export async function findByIds(store: Store, ids: readonly string[]): Promise<Placed[]> {
  const found: Placed[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = new Set(ids.slice(from, from + AT_ONCE));
    const query = [...part].map((id) => ({ term: idTerm(id), weight: 1 }));
    const { snapshot, ranked } = await search(store, query, part.size * MOST_TELLINGS, Infinity);
    const { placed } = await readPlaces(store, snapshot, ranked);
    found.push(...placed.filter(({ report }) => part.has(report.id)));
  }
  return found;
}
