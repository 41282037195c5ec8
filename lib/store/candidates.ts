import { annotatedText } from '@/lib/core/matching/profile';
import type { Report } from '@/lib/core/model/report';
import { sameName, transliterate } from '@/lib/core/text/same-name';
import { terms } from '@/lib/core/text/terms';
import type { Store } from './schema';

/** Reports read at once; larger batches hold the thread for too long. */
const BATCH = 500;

function overlap(
  report: Report,
  wanted: ReadonlyMap<string, number>,
  long: readonly string[],
): number {
  const text = `${report.headline ?? ''} ${(report.text ?? '').slice(0, 1_500)} ${annotatedText(report)}`;
  let score = 0;
  for (const term of new Set(terms(transliterate(text)))) {
    const weight = wanted.get(term);
    if (weight !== undefined) score += weight;
    else if (term.length >= 8 && long.some((other) => sameName(other, term))) score += 1;
  }
  return score;
}

/**
 * The library's reports that share most with the query, best first. `queryTerms` come most telling first.
 * Reads every report in batches; good for some ten thousand, until segments take over.
 */
export async function findCandidates(
  store: Store,
  queryTerms: readonly string[],
  limit: number,
): Promise<Report[]> {
  const wanted = new Map(queryTerms.map((term, i) => [term, 2 - i / queryTerms.length] as const));
  const long = queryTerms.filter((term) => term.length >= 8);
  const found: { readonly report: Report; readonly score: number }[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const batch: Report[] = await store.getAll('reports', range, BATCH);
    for (const report of batch) {
      const score = overlap(report, wanted, long);
      if (score > 0) found.push({ report, score });
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) break;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  return found
    .toSorted((a, b) => b.score - a.score || (a.report.id < b.report.id ? -1 : 1))
    .slice(0, limit)
    .map(({ report }) => report);
}
