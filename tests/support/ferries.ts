import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import { openLoad } from '@/lib/store/load';
import type { Store } from '@/lib/store/open';

/** When everything about the ferries was seen. */
export const AT = '2024-03-01T00:00:00Z';

/** Report number `n` on a ferry, as a page showed it or as a dataset has it; found by the word `number<n>`. */
export const ferry = (n: number, page?: string): Report => ({
  id: `url:https://paper.example/${n}`,
  url: `https://paper.example/${n}`,
  headline: `Ferry number${n} capsizes off Bergen`,
  headlineBasis: null,
  outlet: null,
  domain: 'paper.example',
  byline: [],
  published: null,
  language: 'en',
  text: null,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  provenance: page === undefined ? [] : [{ kind: 'page', id: page, at: AT }],
});

/** The dataset of ferries, on its way in. */
export const ferries = (revision = 1): DatasetSummary => ({
  id: 'ferries',
  title: 'Ferries',
  publisher: 'Somebody',
  revision,
  licence: 'CC0-1.0',
  reports: 4,
  state: 'loading',
  loaded: 0,
});

/** Loads a revision of the dataset. */
export async function loadFerries(
  store: Store,
  reports: readonly Report[],
  revision = 1,
): Promise<void> {
  const loading = await openLoad(store, ferries(revision), AT);
  await loading.add(reports, reports.length);
  await loading.publish();
}
