import * as v from 'valibot';
import { keepChoices } from '@/lib/browser/kept-choices';
import type { ImportCount } from '@/lib/core/model/keeping';
import { failed, type Result } from '@/lib/core/model/problem';
import type { Report } from '@/lib/core/model/report';
import { attempt } from '@/lib/store/attempt';
import { captureReports } from '@/lib/store/capture';
import { dataset as datasetOf } from '@/lib/store/datasets';
import { openLoad, type Loading } from '@/lib/store/load';
import type { Store } from '@/lib/store/open';
import { sealRecent } from '@/lib/store/seal';
import { FORMAT } from './export-part';
import { before, dataset, decision, feed, note, reportOf } from './import-lines';

/** Recent reports from which on they are sealed while an import goes on. */
const MOST_RECENT = 1_024;

/** A dataset on its way in; without `loading` it is there already. */
interface Way {
  readonly id: string;
  readonly loading: Loading | null;
  taken: number;
}

/** What is under way between two parts; a background that died begins anew, and so does whoever imports. */
let way: Way | null = null;
let begun = false;

const parsed = (line: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** Keeps a row unless there is one of its key: what is on the device is not older. */
async function keepRow(store: Store, row: Record<string, unknown>): Promise<boolean> {
  const [isFeed, isDecision, isNote, isBefore] = [
    v.safeParse(feed, row['feed']),
    v.safeParse(decision, row['decision']),
    v.safeParse(note, row['note']),
    v.safeParse(before, row['before']),
  ];
  return store.run(async (db) => {
    if (isFeed.success) {
      if (!(await db.getKey('feeds', isFeed.output.url))) await db.put('feeds', isFeed.output);
    } else if (isDecision.success) {
      const { story, reportId } = isDecision.output;
      if (!(await db.getKey('decisions', [story, reportId])))
        await db.put('decisions', isDecision.output);
    } else if (isNote.success) {
      if (!(await db.getKey('notes', isNote.output.id))) await db.put('notes', isNote.output);
    } else if (isBefore.success) {
      const { about, at } = isBefore.output;
      const known = await db.getAllFromIndex('history', 'about', about);
      if (!known.some((one) => one.at === at)) await db.add('history', isBefore.output);
    } else return false;
    return true;
  });
}

async function begin(store: Store, raw: unknown): Promise<boolean> {
  const read = v.safeParse(dataset, raw);
  if (!read.success) return false;
  const known = await datasetOf(store, read.output.id);
  const isThere = known?.state === 'ready' && known.revision >= read.output.revision;
  const summary = { ...read.output, state: 'loading', loaded: 0 } as const;
  const loading = isThere ? null : await openLoad(store, summary, new Date().toISOString());
  way = { id: summary.id, loading, taken: 0 };
  return true;
}

async function takeReports(store: Store, of: unknown, reports: readonly Report[]): Promise<void> {
  if (typeof of !== 'string') {
    await captureReports(store, reports);
    await sealRecent(store, MOST_RECENT);
    return;
  }
  if (way?.id !== of) throw new Error('Reports of a dataset that was not named.');
  const from = way.taken;
  way.taken += reports.length;
  // A load that was interrupted goes on where it stopped.
  const rest = reports.slice(Math.max(0, (way.loading?.done ?? 0) - from));
  if (way.loading && rest.length > 0) await way.loading.add(rest, way.taken);
}

async function take(store: Store, lines: readonly string[]): Promise<ImportCount> {
  const counted = { reports: 0, refused: 0 };
  let batch: Report[] = [];
  let of: unknown;
  const flush = async (): Promise<void> => {
    const reports = batch;
    batch = [];
    if (reports.length > 0) await takeReports(store, of, reports);
    counted.reports += reports.length;
  };
  for (const line of lines) {
    const row = parsed(line);
    if ('report' in row) {
      if (row['of'] !== of) await flush();
      of = row['of'];
      const report = reportOf(row['report']);
      if (report) batch.push(of === undefined ? report : { ...report, provenance: [] });
      else counted.refused += 1;
      continue;
    }
    await flush();
    if ('format' in row) continue;
    if ('choices' in row) await keepChoices(Object(row['choices']));
    else if ('end' in row) {
      await way?.loading?.publish();
      way = null;
    } else if ('dataset' in row) counted.refused += Number(!(await begin(store, row['dataset'])));
    else counted.refused += Number(!(await keepRow(store, row)));
  }
  await flush();
  return counted;
}

/** Takes the next lines of an export (see `exportPart`); `not-a-library` unless they begin as one does. */
export async function importPart(
  store: Store,
  lines: readonly string[],
): Promise<Result<ImportCount>> {
  const head = parsed(lines[0] ?? '');
  if ('format' in head) {
    way = null;
    begun = head['format'] === FORMAT && head['version'] === 1;
  }
  return begun ? attempt(() => take(store, lines)) : failed('not-a-library');
}
