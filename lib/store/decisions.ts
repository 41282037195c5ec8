import type { DecisionChange, Decisions, Word } from '@/lib/core/model/decision';
import type { Store } from './open';
import type { DecisionRow } from './schema';
import { statementsOn } from './statements';

/** What datasets say of each report where those that speak of it agree: what is in dispute, nobody says. */
function agreed(said: readonly (readonly [report: string, word: string, dataset: string])[]) {
  const found = new Map<string, { word: string; datasets: string[]; disputed: boolean }>();
  for (const [report, word, dataset] of said) {
    const known = found.get(report);
    if (known) {
      known.datasets.push(dataset);
      known.disputed ||= known.word !== word;
    } else found.set(report, { word, datasets: [dataset], disputed: false });
  }
  return [...found].filter(([, { disputed }]) => !disputed);
}

const isWord = (word: string): word is Word => word === 'same-story' || word === 'not-same';

/**
 * What is decided about reports held against one story: what the person said, and of the others what datasets say. That
 * a report is an origin of its own is for the person alone: it would be counted for it.
 */
export async function decisionsOn(store: Store, story: string): Promise<Decisions> {
  const [rows, said] = await Promise.all([
    store.run((db) => db.getAllFromIndex('decisions', 'story', story)),
    statementsOn(store, story),
  ]);
  const words = new Map(
    rows.flatMap(({ reportId, decision }) => (decision ? [[reportId, decision] as const] : [])),
  );
  const joins = new Map(
    rows.flatMap(({ reportId, sameOriginAs }) =>
      sameOriginAs ? [[reportId, sameOriginAs] as const] : [],
    ),
  );
  const told = said.flatMap(({ dataset, statement }) =>
    statement.kind === 'decision' && statement.story === story ? [{ dataset, ...statement }] : [],
  );
  if (told.length === 0) return { words, joins };
  const from = { words: new Map<string, string[]>(), joins: new Map<string, string[]>() };
  for (const [report, { word, datasets }] of agreed(
    told.flatMap((one) => (one.word ? [[one.report, one.word, one.dataset] as const] : [])),
  )) {
    if (words.has(report) || !isWord(word)) continue;
    words.set(report, word);
    from.words.set(report, datasets);
  }
  const joined = told.flatMap((one) =>
    one.sameOriginAs && one.sameOriginAs !== one.report
      ? [[one.report, one.sameOriginAs, one.dataset] as const]
      : [],
  );
  for (const [report, { word, datasets }] of agreed(joined)) {
    if (joins.has(report)) continue;
    joins.set(report, word);
    from.joins.set(report, datasets);
  }
  return { words, joins, from };
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
