import type { Report } from '@/lib/core/model/report';
import type { Store } from './open';

/** Most query terms that are looked up. */
const MOST_TERMS = 64;
/** Most reports read for one term; commoner terms tell little. */
const MOST_PER_TERM = 5_000;

/**
 * Reports that share terms with a story, best first: each shared term counts log(1 + N / reports with it),
 * the inverse document frequency of Spärck Jones (1972). At most `limit`.
 */
export async function findCandidates(
  store: Store,
  queryTerms: readonly string[],
  limit: number,
): Promise<Report[]> {
  return store.run(async (db) => {
    const tx = db.transaction(['reports', 'counters']);
    const table = tx.objectStore('reports');
    const asked = [...new Set(queryTerms)].slice(0, MOST_TERMS);
    const total = (await tx.objectStore('counters').get('reports')) ?? 0;
    const index = table.index('terms');
    const lists = await Promise.all(
      asked.map((term) => index.getAllKeys(IDBKeyRange.only(term), MOST_PER_TERM)),
    );
    const scores = new Map<string, number>();
    for (const ids of lists) {
      const weight = Math.log(1 + total / Math.max(1, ids.length));
      for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight);
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const rows = await Promise.all(best.slice(0, limit).map(([id]) => table.get(id)));
    return rows.flatMap((row) => (row ? [row.report] : []));
  });
}
