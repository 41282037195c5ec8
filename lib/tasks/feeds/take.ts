import { outletHost } from '@/lib/core/outlets/host';
import type { OutletTable } from '@/lib/core/outlets/table';
import type { PackReport } from '@/lib/core/model/pack';
import type { Report } from '@/lib/core/model/report';

/** Whether two hosts are of one site: `feeds.paper.example` and `www.paper.example`. */
const isSameSite = (a: string, b: string): boolean => outletHost(a) === outletHost(b);

/**
 * A feed's entry as a report of the library. Its outlet is who the table says publishes at its address; else, on the
 * feed's own site, the feed by the name that the person gave it (feeds call themselves `World news | The Paper`), and
 * anywhere else whom the feed names.
 */
export function reportOfFeed(
  entry: PackReport,
  feed: { readonly url: string; readonly title: string },
  table: OutletTable,
  at: string,
): Report {
  const { domain } = entry;
  const name = domain === null ? null : (table.factsOf(domain)?.name ?? null);
  const isOwn = domain !== null && isSameSite(domain, new URL(feed.url).hostname);
  const told =
    !isOwn && entry.outlet
      ? entry.outlet
      : { value: feed.title, basis: { kind: 'feed', certainty: 'inferred' } as const };
  const outlet =
    name === null
      ? told
      : { value: name, basis: { kind: 'outlet-table', certainty: 'derived' } as const };
  return { ...entry, outlet, provenance: [{ kind: 'feed', id: feed.url, at }] };
}
