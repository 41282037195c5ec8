import type { Covering } from '@/lib/core/model/selection';
import { dayNumber } from '@/lib/core/matching/profile';
import { dayTerm } from '@/lib/core/retrieval/document';
import { countVolumes } from './read-reports';
import type { Store } from './open';
import { search } from './search';

/** Days of a period at most. */
const MOST_DAYS = 31;
/** Reports of one period that are counted. */
const MOST_REPORTS = 100_000;

/**
 * Which datasets have reports published from one day to another (`YYYY-MM-DD`, both included), and how many, most first;
 * what pages showed comes last. Reports whose day nobody knows are in no period. Reads no report.
 */
export async function covering(store: Store, from: string, to: string): Promise<Covering[]> {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) return [];
  const days = Math.min(MOST_DAYS, last - first + 1);
  const query = Array.from({ length: Math.max(0, days) }, (_, i) => ({
    term: dayTerm(first + i),
    weight: 1,
  }));
  const { snapshot, ranked } = await search(store, query, MOST_REPORTS, MOST_REPORTS);
  const volumes = new Map(snapshot.catalogue.volumes.map((one) => [one.number, one.dataset]));
  const counts = new Map<string | null, number>();
  for (const [volume, count] of countVolumes(snapshot, ranked)) {
    const dataset = volume === null ? null : (volumes.get(volume) ?? null);
    counts.set(dataset, (counts.get(dataset) ?? 0) + count);
  }
  const titles = new Map(
    (await store.run((db) => db.getAll('datasets'))).map(({ id, title }) => [id, title]),
  );
  return [...counts]
    .map(([dataset, reports]) => ({
      dataset,
      title: dataset === null ? null : (titles.get(dataset) ?? dataset),
      reports,
    }))
    .toSorted(
      (a, b) => Number(a.dataset === null) - Number(b.dataset === null) || b.reports - a.reports,
    );
}
