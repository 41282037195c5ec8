import type { Collection } from '@/lib/core/matching/statistics';
import { annotatedText } from '@/lib/core/matching/profile';
import type { Report } from '@/lib/core/model/report';
import { transliterate } from '@/lib/core/text/same-name';
import { terms } from '@/lib/core/text/terms';
import { beginnings } from '@/lib/core/matching/query';

const K1 = 1.2;
const B = 0.75;

/** A library in memory, as the store's index answers. */
export interface Library {
  /** The `limit` best reports for a query by BM25 (Robertson and Zaragoza 2009), best first, without the one asked for. */
  readonly find: (query: readonly string[], limit: number, without: string) => Report[];
  /** Document frequencies of these terms, of no others: what the store can tell cheaply. */
  readonly collection: (known: Iterable<string>) => Collection;
}

/** Indexes reports by the terms of headline and text. */
export function library(reports: readonly Report[]): Library {
  const postings = new Map<string, [at: number, count: number][]>();
  const lengths = reports.map((report, at) => {
    const said = [report.headline, annotatedText(report), report.text];
    const found = terms(transliterate(said.filter(Boolean).join('\n')));
    const counts = new Map<string, number>();
    for (const term of [...found, ...beginnings(found)])
      counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? [];
      list.push([at, count]);
      postings.set(term, list);
    }
    return found.length;
  });
  const size = reports.length;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  return {
    find: (query, limit, without) => {
      const scores = new Map<number, number>();
      for (const term of new Set(query)) {
        const list = postings.get(term) ?? [];
        const idf = Math.log(1 + (size - list.length + 0.5) / (list.length + 0.5));
        for (const [at, count] of list) {
          const damped = count + K1 * (1 - B + (B * (lengths[at] ?? 0)) / average);
          scores.set(at, (scores.get(at) ?? 0) + (idf * count * (K1 + 1)) / damped);
        }
      }
      return [...scores]
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .flatMap(([at]) => reports[at] ?? [])
        .filter(({ id }) => id !== without)
        .slice(0, limit);
    },
    collection: (known) => {
      const asked = new Set(known);
      return {
        size,
        df: (term) => (asked.has(term) ? (postings.get(term)?.length ?? 0) : null),
      };
    },
  };
}
