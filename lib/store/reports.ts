import type { IDBPTransaction } from 'idb';
import { annotatedText } from '@/lib/core/matching/profile';
import type { Report } from '@/lib/core/model/report';
import { transliterate } from '@/lib/core/text/same-name';
import { beginnings } from '@/lib/core/matching/query';
import { terms } from '@/lib/core/text/terms';
import { mergeReports } from './merge';
import type { Store } from './open';
import type { ReportRow, Schema } from './schema';
import { whole } from './whole';

/** Most terms a report is found by; the headline comes first. */
const MOST_TERMS = 80;
/** Longest text that is read for terms, in characters. */
const LONGEST_TEXT = 8_000;

export type StoreName = 'reports' | 'datasets' | 'decisions' | 'counters';
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

function rowOf(report: Report): ReportRow {
  const said = [report.headline, annotatedText(report), report.text?.slice(0, LONGEST_TEXT)];
  const found = new Set(terms(transliterate(said.filter(Boolean).join('\n'))));
  const kept = [...found].slice(0, MOST_TERMS);
  return { id: report.id, report, terms: [...kept, ...beginnings(kept)] };
}

/** Adds reports or merges them with what is there, inside a transaction over `reports` and `counters`; answers how many are new. */
export async function writeReports(tx: Writing, reports: readonly Report[]): Promise<number> {
  const table = tx.objectStore('reports');
  let added = 0;
  for (const report of reports) {
    const known = await table.get(report.id);
    if (!known) added += 1;
    await table.put(rowOf(known ? mergeReports(known.report, report) : report));
  }
  const counters = tx.objectStore('counters');
  await counters.put(((await counters.get('reports')) ?? 0) + added, 'reports');
  return added;
}

/** Adds reports or merges them by id, all or none. */
export async function upsertReports(store: Store, reports: readonly Report[]): Promise<number> {
  return store.run(async (db) => {
    const tx = db.transaction<StoreName[], 'readwrite'>(['reports', 'counters'], 'readwrite');
    return whole(tx, () => writeReports(tx, reports));
  });
}

/** Number of reports in the library, from the counter. */
export function reportCount(store: Store): Promise<number> {
  return store.run(async (db) => (await db.get('counters', 'reports')) ?? 0);
}

/** Removes reports that only pages added and forgets the pages of the others; answers how many were removed. */
export async function erasePageReports(store: Store): Promise<number> {
  return store.run(async (db) => {
    const tx = db.transaction(['reports', 'counters'], 'readwrite');
    return whole(tx, async () => {
      let removed = 0;
      for (
        let cursor = await tx.objectStore('reports').openCursor();
        cursor;
        cursor = await cursor.continue()
      ) {
        const { report } = cursor.value;
        const kept = report.provenance.filter(({ kind }) => kind !== 'page');
        if (kept.length === 0) {
          await cursor.delete();
          removed += 1;
        } else if (kept.length < report.provenance.length) {
          await cursor.update({ ...cursor.value, report: { ...report, provenance: kept } });
        }
      }
      const counters = tx.objectStore('counters');
      await counters.put(((await counters.get('reports')) ?? 0) - removed, 'reports');
      return removed;
    });
  });
}
