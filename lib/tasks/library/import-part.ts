import * as v from 'valibot';
import { keepChoices } from '@/lib/browser/kept-choices';
import { wantStarter } from '@/lib/browser/sentinel';
import type { ImportCount } from '@/lib/core/model/keeping';
import { failed, type Result } from '@/lib/core/model/problem';
import type { Report } from '@/lib/core/model/report';
import type { DatasetStatement } from '@/lib/core/model/statement';
import { attempt } from '@/lib/store/attempt';
import { captureReports } from '@/lib/store/capture';
import { dataset as datasetOf } from '@/lib/store/datasets';
import { openLoad, type Loading } from '@/lib/store/load';
import type { Store } from '@/lib/store/open';
import { sealRecent } from '@/lib/store/seal';
import { addStatements } from '@/lib/store/statements';
import { STARTER } from '../starter';
import { FORMAT } from './export-part';
import { dataset, reportOf, statementOf } from './import-lines';
import { takeRow, type Half } from './import-rows';

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
let half: Half = { board: null, file: null };
let begun = false;

const parsed = (line: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

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

/** Ends the dataset on its way in: from now on it is shown. */
async function end(): Promise<void> {
  const ended = way;
  way = null;
  await ended?.loading?.publish();
  if (ended?.loading && ended.id === STARTER.id) await wantStarter(true);
}

/** Rows that are kept together: reports of one origin, or what a dataset says beside them. */
interface Batch {
  of: unknown;
  reports: Report[];
  said: DatasetStatement[];
}

async function flush(store: Store, batch: Batch): Promise<number> {
  const { of, reports, said } = batch;
  batch.reports = [];
  batch.said = [];
  if (reports.length > 0) await takeReports(store, of, reports);
  if (said.length > 0 && way?.id === of && way?.loading)
    await addStatements(store, way.loading.volume, said);
  return reports.length;
}

/** Adds a row to a batch where it is of one; null for a row of another kind, false for what does not fit. */
function batched(row: Record<string, unknown>, batch: Batch): boolean | null {
  if ('report' in row) {
    const report = reportOf(row['report']);
    if (report) batch.reports.push(batch.of === undefined ? report : { ...report, provenance: [] });
    return report !== null;
  }
  if (!('statement' in row)) return null;
  const statement = statementOf(row['statement']);
  if (statement) batch.said.push(statement);
  return statement !== null;
}

async function takeOther(store: Store, row: Record<string, unknown>): Promise<boolean> {
  if ('format' in row) return true;
  if ('dataset' in row) return begin(store, row['dataset']);
  if ('choices' in row) await keepChoices(Object(row['choices']));
  else if ('end' in row) await end();
  else return takeRow(store, row, half);
  return true;
}

async function take(store: Store, lines: readonly string[]): Promise<ImportCount> {
  const counted = { reports: 0, refused: 0 };
  const batch: Batch = { of: undefined, reports: [], said: [] };
  for (const line of lines) {
    const row = parsed(line);
    if (row['of'] !== batch.of) counted.reports += await flush(store, batch);
    batch.of = row['of'];
    const fits = batched(row, batch);
    if (fits === null) counted.reports += await flush(store, batch);
    const isTaken = fits ?? (await takeOther(store, row));
    if (!isTaken) counted.refused += 1;
  }
  counted.reports += await flush(store, batch);
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
    half = { board: null, file: null };
    begun = head['format'] === FORMAT && head['version'] === 1;
  }
  return begun ? attempt(() => take(store, lines)) : failed('not-a-library');
}
