import type { Store } from './open';

type Word = 'same-story' | 'not-same';

/** What a person said about reports held against one story, by report id. */
export async function decisionsOn(store: Store, story: string): Promise<Map<string, Word>> {
  const rows = await store.run((db) => db.getAllFromIndex('decisions', 'story', story));
  return new Map(rows.map(({ reportId, decision }) => [reportId, decision]));
}

/** Keeps a decision, or takes it back with null. */
export async function keepDecision(
  store: Store,
  story: string,
  reportId: string,
  decision: Word | null,
): Promise<void> {
  await store.run(async (db) => {
    if (decision === null) await db.delete('decisions', [story, reportId]);
    else await db.put('decisions', { story, reportId, decision });
  });
}
