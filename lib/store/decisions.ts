import type { IDBPTransaction } from 'idb';
import type { DecisionChange, Decisions, Word } from '@/lib/core/model/decision';
import { remember } from './history';
import type { Store } from './open';
import type { DecisionRow, Schema } from './schema';
import { statementsOn } from './statements';
import { write } from './write';

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

const STORES: ['decisions', 'history'] = ['decisions', 'history'];
type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

const saysNothing = ({ decision, sameOriginAs }: DecisionRow): boolean =>
  decision === null && (sameOriginAs ?? null) === null;

/** Under what earlier words on a report are kept, and how all of them begin. */
export const EARLIER = 'decision:';
export const aboutDecision = (story: string, reportId: string): string =>
  `${EARLIER}${JSON.stringify([story, reportId])}`;

/** Keeps a row, or none where it says nothing, with what there was before; the same again changes nothing. */
async function putRow(tx: Writing, row: DecisionRow, at: string): Promise<void> {
  const decisions = tx.objectStore('decisions');
  const key: [string, string] = [row.story, row.reportId];
  const before = (await decisions.get(key)) ?? null;
  const same =
    (before?.decision ?? null) === row.decision &&
    (before?.sameOriginAs ?? null) === (row.sameOriginAs ?? null);
  if (same) return;
  await (saysNothing(row) ? decisions.delete(key) : decisions.put(row));
  await remember(tx.objectStore('history'), aboutDecision(...key), at, before);
}

/**
 * Keeps a change of what a person says of a report, and what was said before; the rest of it stays. Whose origin it
 * shares is taken back from either end: where others were said to share its origin, that goes too. `at`: UTC ISO 8601.
 */
export async function keepDecision(
  store: Store,
  story: string,
  reportId: string,
  change: DecisionChange,
  at: string,
): Promise<void> {
  await write(store, STORES, async (tx) => {
    const decisions = tx.objectStore('decisions');
    const known = (await decisions.get([story, reportId])) ?? { story, reportId, decision: null };
    const joined =
      'sameOriginAs' in change && change.sameOriginAs === null
        ? (await decisions.index('story').getAll(story)).filter(
            ({ sameOriginAs }) => sameOriginAs === reportId,
          )
        : [];
    const rows: DecisionRow[] = [
      ...joined.map((row) => ({ ...row, sameOriginAs: null })),
      { ...known, ...change },
    ];
    for (const row of rows) await putRow(tx, row, at);
  });
}
