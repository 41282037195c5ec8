import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import { documentOf } from '@/lib/core/retrieval/document';
import { ANALYSIS_VERSION } from '@/lib/core/text/terms';
import type { Step } from './step';

/**
 * Reports leave their single rows for sheets and segments. Those that pages showed wait among the recent ones; those
 * of datasets are loaded again, so their progress begins anew.
 */
export const v2: Step = async (db, tx) => {
  db.createObjectStore('catalogue');
  const recent = db.createObjectStore('recent', { keyPath: 'id' });
  db.createObjectStore('dead');
  db.createObjectStore('loads', { keyPath: 'id' });
  const rows = tx.objectStore('reports');
  for (let cursor = await rows.openCursor(); cursor; cursor = await cursor.continue()) {
    const { report }: { report: Report } = cursor.value;
    const provenance = report.provenance.filter(({ kind }) => kind === 'page');
    if (provenance.length === 0) continue;
    const seen: Report = { ...report, provenance };
    const document = documentOf(seen);
    await recent.put({ id: seen.id, report: seen, document, analysis: ANALYSIS_VERSION });
  }
  const datasets = tx.objectStore('datasets');
  const summaries: DatasetSummary[] = await datasets.getAll();
  for (const summary of summaries) {
    await datasets.put?.({ ...summary, state: 'loading', loaded: 0 });
  }
  db.deleteObjectStore('reports');
  db.deleteObjectStore('counters');
};
