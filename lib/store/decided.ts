import type { Decided, DecidedReport } from '@/lib/core/model/decision';
import { aboutDecision, EARLIER } from './decisions';
import { lastChange } from './history';
import type { Store } from './open';
import type { DecisionRow, HistoryRow } from './schema';
import { write } from './write';

const isRow = (value: unknown): value is DecisionRow =>
  typeof value === 'object' && value !== null && 'reportId' in value && 'decision' in value;

const saidIn = (row: unknown): Decided => ({
  word: isRow(row) ? row.decision : null,
  sameOriginAs: (isRow(row) ? row.sameOriginAs : null) ?? null,
});

/** Story and report that an entry of the history is about; null for what is not one of ours. */
function placeIn({ about }: HistoryRow): [story: string, reportId: string] | null {
  try {
    const parts: unknown = JSON.parse(about.slice(EARLIER.length));
    const [story, reportId] = Array.isArray(parts) ? parts.map(String) : [];
    return story === undefined || reportId === undefined ? null : [story, reportId];
  } catch {
    // A file that was imported may say anything.
    return null;
  }
}

/** Every report that a person ever decided on, the last decision first; what was taken back as well, as far as it is kept. */
export async function decidedReports(store: Store): Promise<DecidedReport[]> {
  const [rows, past] = await store.run((db) => {
    const tx = db.transaction(['decisions', 'history']);
    return Promise.all([
      tx.objectStore('decisions').getAll(),
      tx
        .objectStore('history')
        .index('about')
        .getAll(IDBKeyRange.bound(EARLIER, `${EARLIER}\uFFFF`)),
    ]);
  });
  const decided = new Map<string, DecidedReport>();
  for (const row of rows) {
    const { story, reportId } = row;
    const about = aboutDecision(story, reportId);
    decided.set(about, { story, reportId, now: saidIn(row), at: null, earlier: [] });
  }
  // The oldest come first.
  for (const one of past) {
    const [story, reportId] = placeIn(one) ?? [];
    if (story === undefined || reportId === undefined) continue;
    const nothing = { story, reportId, now: saidIn(null), earlier: [] };
    const { now, earlier } = decided.get(one.about) ?? nothing;
    const before = { at: one.at, ...saidIn(one.before) };
    decided.set(one.about, { story, reportId, now, at: one.at, earlier: [before, ...earlier] });
  }
  return [...decided.values()].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
}

/** Takes the last change of what a person says of a report back; answers whether there was one. */
export function undoDecision(
  store: Store,
  { story, reportId }: { readonly story: string; readonly reportId: string },
): Promise<boolean> {
  return write(store, ['decisions', 'history'], async (tx) => {
    const decisions = tx.objectStore('decisions');
    const cursor = await lastChange(tx.objectStore('history'), aboutDecision(story, reportId));
    if (!cursor) return false;
    const { before } = cursor.value;
    await cursor.delete();
    await (isRow(before) ? decisions.put(before) : decisions.delete([story, reportId]));
    return true;
  });
}
