import { idTerm } from '@/lib/core/retrieval/document';
import { MOST_TERMS } from '@/lib/core/retrieval/impact';
import type { Store } from './open';
import { readPlaces, type Placed } from './read-reports';
import { search } from './search';

/** Tellings of one report that are found. */
const MOST_TELLINGS = 50;

/** Every telling of the reports with these ids: one a dataset that has it, one that pages showed. */
export async function findByIds(store: Store, ids: readonly string[]): Promise<Placed[]> {
  const found: Placed[] = [];
  for (let from = 0; from < ids.length; from += MOST_TERMS) {
    const part = new Set(ids.slice(from, from + MOST_TERMS));
    const query = [...part].map((id) => ({ term: idTerm(id), weight: 1 }));
    const { snapshot, ranked } = await search(store, query, part.size * MOST_TELLINGS, Infinity);
    const { placed } = await readPlaces(store, snapshot, ranked);
    found.push(...placed.filter(({ report }) => part.has(report.id)));
  }
  return found;
}
