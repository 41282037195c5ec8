import type { KeptToday, LibraryShare } from '@/lib/core/model/keeping';
import type { Report } from '@/lib/core/model/report';
import { capturedReports } from './living';
import type { Store } from './open';

/** Which feed or page brought a report first. */
const firstOf = ({ provenance }: Report) =>
  provenance.toSorted((a, b) => (a.at < b.at ? -1 : 1)).find(({ kind }) => kind !== 'dataset');

/** What is of pages and of each feed: a report that several brought belongs to the first. The most first. */
export async function sharesOf(store: Store): Promise<LibraryShare[]> {
  const counts = new Map<string | null, number>();
  for await (const report of capturedReports(store)) {
    const first = firstOf(report);
    const id = first?.kind === 'feed' ? first.id : null;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, reports]) => ({ kind: id === null ? 'page' : 'feed', id, reports }) as const)
    .toSorted((a, b) => b.reports - a.reports);
}

/** Reports that pages and feeds brought first since a moment, UTC ISO 8601. */
export async function keptSince(store: Store, at: string): Promise<KeptToday> {
  const kept = { pages: 0, feeds: 0 };
  for await (const report of capturedReports(store)) {
    const first = firstOf(report);
    if (first && first.at >= at) kept[first.kind === 'feed' ? 'feeds' : 'pages'] += 1;
  }
  return kept;
}
