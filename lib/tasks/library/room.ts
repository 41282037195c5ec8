import type { LibraryRoom } from '@/lib/core/model/keeping';
import { ownPlaces, ownRows } from '@/lib/store/own';
import type { Store } from '@/lib/store/open';
import { roomOfReports } from '@/lib/store/room';
import { fileBytes, filesOf, subscriptions } from '@/lib/store/subscriptions';

/** How much room datasets take, with the files that are kept for them, and what pages and feeds brought. */
export async function roomOfLibrary(store: Store): Promise<LibraryRoom> {
  const { datasets, captured } = await roomOfReports(store);
  const files = [
    ...(await subscriptions(store)).map(({ url, dataset }) => ({ dataset, of: filesOf(url) })),
    ...(await ownRows(store)).map(({ id }) => ({ dataset: id, of: ownPlaces(id) })),
  ];
  for (const { dataset, of } of files)
    datasets.set(dataset, (datasets.get(dataset) ?? 0) + (await fileBytes(store, of)));
  return { datasets: Object.fromEntries(datasets), captured };
}
