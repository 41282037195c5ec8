import type { DatasetSummary, LibraryStatus } from '@/lib/core/model/context';
import type { Pack } from '@/lib/core/model/pack';
import type { Report } from '@/lib/core/model/report';
import { begin, countReports, upsertWithin } from './reports';
import type { Store, StoredDataset } from './schema';

/** How far a dataset's load has come; undefined when it was never begun. */
export const datasetOf = (store: Store, id: string): Promise<StoredDataset | undefined> =>
  store.get('datasets', id);

const recordOf = (pack: Pack, loaded: number): StoredDataset => ({
  id: pack.id,
  title: pack.title,
  publisher: pack.publisher,
  revision: pack.revision,
  licence: pack.licence,
  total: pack.reports.length,
  loaded,
  state: loaded >= pack.reports.length ? 'ready' : 'loading',
});

/**
 * Loads one slice of a pack: the reports and how far the load has come are one transaction, so that a killed
 * background neither loses nor doubles a report.
 */
export async function loadSlice(
  store: Store,
  pack: Pack,
  reports: readonly Report[],
  loaded: number,
): Promise<void> {
  const writing = begin(store);
  await upsertWithin(writing, reports);
  await writing.objectStore('datasets').put(recordOf(pack, loaded));
  await writing.done;
}

/** What the device holds. */
export async function libraryStatus(store: Store): Promise<LibraryStatus> {
  const [reports, datasets] = await Promise.all([countReports(store), store.getAll('datasets')]);
  return { reports, datasets: datasets.map(summaryOf) };
}

const summaryOf = ({ total, ...rest }: StoredDataset): DatasetSummary => ({
  ...rest,
  reports: total,
});
