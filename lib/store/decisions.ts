import type { Store, StoredDecision } from './schema';

/** A person's decisions on one story, by report. */
export async function decisionsOn(
  store: Store,
  storyId: string,
): Promise<Map<string, StoredDecision['decision']>> {
  const all = await store.getAllFromIndex('decisions', 'story', storyId);
  return new Map(all.map(({ reportId, decision }) => [reportId, decision]));
}

/** Records a decision, or takes it back with null. */
export async function saveDecision(
  store: Store,
  storyId: string,
  reportId: string,
  decision: StoredDecision['decision'] | null,
  at: string,
): Promise<void> {
  if (decision === null) await store.delete('decisions', [storyId, reportId]);
  else await store.put('decisions', { storyId, reportId, decision, at });
}
