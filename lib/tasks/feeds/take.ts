import type { OutletTable } from '@/lib/core/outlets/table';
import type { PackReport } from '@/lib/core/model/pack';
import type { Report } from '@/lib/core/model/report';

/**
 * A feed's entry as a report of the library. Its outlet is who the table says publishes at its address, else the feed by
 * the name that the person gave it: feeds call themselves `World news | The Paper`.
 */
export function reportOfFeed(
  entry: PackReport,
  feed: { readonly url: string; readonly title: string },
  table: OutletTable,
  at: string,
): Report {
  const name = entry.domain === null ? null : (table.factsOf(entry.domain)?.name ?? null);
  const outlet =
    name === null
      ? { value: feed.title, basis: { kind: 'feed', certainty: 'inferred' } as const }
      : { value: name, basis: { kind: 'outlet-table', certainty: 'derived' } as const };
  return { ...entry, outlet, provenance: [{ kind: 'feed', id: feed.url, at }] };
}
