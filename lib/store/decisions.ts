import type { DecisionChange, Decisions } from '@/lib/core/model/decision';
import type { Store } from './open';
import type { DecisionRow } from './schema';

/** What a person said about reports held against one story. */
export async function decisionsOn(store: Store, story: string): Promise<Decisions> {
  const rows = await store.run((db) => db.getAllFromIndex('decisions', 'story', story));
  return {
    words: new Map(
      rows.flatMap(({ reportId, decision }) => (decision ? [[reportId, decision] as const] : [])),
    ),
    joins: new Map(
      rows.flatMap(({ reportId, sameOriginAs }) =>
        sameOriginAs ? [[reportId, sameOriginAs] as const] : [],
      ),
    ),
  };
}

const saysNothing = ({ decision, sameOriginAs }: DecisionRow): boolean =>
  decision === null && (sameOriginAs ?? null) === null;

/**
 * Keeps a change of what a person says of a report; the rest of it stays. Whose origin it shares is taken back from
 * either end: where others were said to share its origin, that goes too.
 */
export async function keepDecision(
  store: Store,
  story: string,
  reportId: string,
  change: DecisionChange,
): Promise<void> {
  await store.run(async (db) => {
    const tx = db.transaction('decisions', 'readwrite');
    const known = (await tx.store.get([story, reportId])) ?? { story, reportId, decision: null };
    const joined =
      'sameOriginAs' in change && change.sameOriginAs === null
        ? (await tx.store.index('story').getAll(story)).filter(
            ({ sameOriginAs }) => sameOriginAs === reportId,
          )
        : [];
    const rows: DecisionRow[] = [
      { ...known, ...change },
      ...joined.map((row) => ({ ...row, sameOriginAs: null })),
    ];
    await Promise.all([
      ...rows.map((row) =>
        saysNothing(row) ? tx.store.delete([story, row.reportId]) : tx.store.put(row),
      ),
      tx.done,
    ]);
  });
}
