import type { Store } from './open';

/** Ids of the reports that stay whatever their age: a person decided on them or wrote about them. */
export async function pinnedReports(store: Store): Promise<ReadonlySet<string>> {
  const [decisions, notes] = await store.run((db) =>
    Promise.all([db.getAll('decisions'), db.getAll('notes')]),
  );
  return new Set([
    ...decisions.flatMap(({ reportId, sameOriginAs }) => [reportId, sameOriginAs ?? reportId]),
    ...notes.map(({ about }) => about),
  ]);
}
