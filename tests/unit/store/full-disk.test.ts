import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { PackReport } from '@/lib/core/model/pack';
import type { Report } from '@/lib/core/model/report';
import { utf8 } from '@/lib/datasets/bytes';
import { rowOf } from '@/lib/datasets/pack/row';
import { dropAside, setAside, takeBack } from '@/lib/store/aside';
import { attempt } from '@/lib/store/attempt';
import { captureReports, eraseCaptured } from '@/lib/store/capture';
import { keepDecision } from '@/lib/store/decisions';
import { openStore, type Store } from '@/lib/store/open';
import { removeDataset, removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import { tendOnce } from '@/lib/store/tend';
import { importFile } from '@/lib/tasks/curation/import-file';
import { showKept } from '@/lib/tasks/curation/keep';
import { importDataset } from '@/lib/tasks/import-dataset';
import { seenIn } from '@/tests/torture/probe/look';
import { reportOf } from '@/tests/torture/seen';
import { smallDisk, TOLD_BY, type ToldBy } from '@/tests/support/full-disk';
import { worldOf } from '@/tests/support/world';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const AT = '2026-03-01T00:00:00.000Z';
const disk = smallDisk();

const batch = (number: number, revision: number, count: number): PackReport[] =>
  Array.from({ length: count }, (_, n) => reportOf(number, revision, n));
const seen = (reports: readonly PackReport[]): Report[] =>
  reports.map((one) => ({
    ...one,
    provenance: [{ kind: 'page', id: 'https://list.example/', at: AT }],
  }));

async function load(store: Store, revision: number): Promise<void> {
  const reports = batch(1, revision, 12);
  const summary = {
    id: 'd',
    title: 'D',
    publisher: '',
    licence: '',
    revision,
    reports: reports.length,
  };
  const came = await importDataset(
    store,
    {
      summary,
      *read(from) {
        for (let i = from; i < reports.length; i += 5) yield reports.slice(i, i + 5);
      },
    },
    { at: AT },
  );
  if (!came.ok) throw new DOMException(came.problem.code, 'QuotaExceededError');
}

const tendAll = async (store: Store): Promise<void> => {
  while (await tendOnce(store));
};

/** A dataset, reports of pages on sheets in two segments, and some that are not yet. */
async function library(store: Store): Promise<void> {
  await load(store, 1);
  await captureReports(store, seen(batch(2, 1, 9)));
  await sealRecent(store, 1);
  await captureReports(store, seen(batch(3, 1, 9)));
  await sealRecent(store, 1);
  await captureReports(store, seen(batch(4, 1, 3)));
}

async function importOwn(store: Store): Promise<void> {
  const lines = batch(7, 1, 6).map((report) => rowOf({ kind: 'report', report }).line);
  const request = {
    name: 'a.jsonl',
    columns: null,
    into: null,
    title: 'Own',
    prefer: 'file' as const,
  };
  const came = await importFile(worldOf(store), utf8(lines.join('\n')), request, {
    at: AT,
    signal: new AbortController().signal,
    tell: () => null,
  });
  if (!came.ok) throw new DOMException(came.problem.code, 'QuotaExceededError');
}

type Work = (store: Store) => Promise<unknown>;

/** What writes; `first`: what must be there for it. */
const TASKS: Readonly<Record<string, { readonly work: Work; readonly first?: Work }>> = {
  'a page is captured': { work: (store) => captureReports(store, seen(batch(5, 1, 4))) },
  'reports are sealed': { work: (store) => sealRecent(store, 1) },
  'segments are merged': { work: tendAll },
  'a dataset is replaced': { work: (store) => load(store, 2) },
  'a file becomes a dataset of one’s own': { work: importOwn },
  'a dataset is removed': { work: (store) => removeDataset(store, 'd') },
  'a report is removed': { work: (store) => removeReport(store, reportOf(2, 1, 3).id) },
  'what pages showed is removed': { work: eraseCaptured },
  'the library is erased': { work: setAside },
  'what was erased is taken back': { first: setAside, work: takeBack },
  'what was erased is let go of': {
    first: setAside,
    async work(store) {
      await dropAside(store);
      await tendAll(store);
    },
  },
  'a decision is kept': {
    work: (store) => keepDecision(store, 's', reportOf(2, 1, 3).id, { decision: 'same-story' }, AT),
  },
};

/** What is there, as text, with what is wrong with it. */
async function lookAt(store: Store): Promise<string> {
  const { groups, wrong } = await seenIn(store);
  return JSON.stringify([Object.entries(groups).toSorted(([a], [b]) => (a < b ? -1 : 1)), wrong]);
}

/** What a task comes to on a disk that is full after so many writes; null when that was enough. */
async function onFullDisk(
  name: string,
  writes: number,
  toldBy: ToldBy,
  [before, after]: readonly [string, string],
): Promise<readonly string[] | null> {
  const { work, first } = TASKS[name] ?? { work: () => Promise.resolve() };
  const store = openStore(`${name} ${writes} ${toldBy}`);
  await library(store);
  await first?.(store);
  disk.fillAfter(writes, toldBy);
  const came = await attempt(() => work(store));
  if (disk.free() === 0) return null;
  const faults: string[] = [];
  // A merge is given up without a word: it only makes searches quicker.
  const told = came.ok ? name === 'segments are merged' : came.problem.code === 'store-full';
  if (!told) faults.push(`told as ${JSON.stringify(came)}`);
  const left = await lookAt(store);
  if (left !== before && left !== after) faults.push(`left ${left}`);
  await showKept(worldOf(store), AT);
  if (!came.ok && (await lookAt(store)) !== after) await work(store);
  await tendAll(store);
  const then = await lookAt(store);
  if (then !== after) faults.push(`with room again ${then}`);
  await store.close();
  return faults.map((fault) => `after ${writes} writes: ${fault}`);
}

test.each(Object.keys(TASKS).flatMap((name) => TOLD_BY.map((by) => [name, by] as const)))(
  'the disk is full at any write while %s, told by the %s: all is as before or as after, it is said, and goes on once there is room',
  async (name, toldBy) => {
    const store = openStore(`${name} ${toldBy}`);
    await library(store);
    await TASKS[name]?.first?.(store);
    const before = await lookAt(store);
    await TASKS[name]?.work(store);
    const after = await lookAt(store);
    await store.close();
    expect([before, after].map((one) => one.endsWith(',[]]'))).toEqual([true, true]);
    const faults: string[] = [];
    let writes = 0;
    for (let more = true; more; writes += 1) {
      const found = await onFullDisk(name, writes, toldBy, [before, after]);
      faults.push(...(found ?? []));
      more = found !== null;
    }
    expect(faults).toEqual([]);
    expect(writes).toBeGreaterThan(1);
  },
  120_000,
);

test('one write that does not fit, where smaller ones do, leaves no file half way to a dataset of one’s own', async () => {
  const faults: string[] = [];
  let refused = 1;
  for (let writes = 0; refused > 0; writes += 1) {
    const store = openStore(`one write ${writes}`);
    await library(store);
    const before = await lookAt(store);
    disk.fillAfter(writes, 'request', 1);
    const came = await attempt(() => importOwn(store));
    refused = disk.free();
    const { open } = await seenIn(store);
    if (open.length > 0) faults.push(`after ${writes} writes: ${open.join()}`);
    if (!came.ok && (await lookAt(store)) !== before)
      faults.push(`after ${writes} writes: changed`);
    await store.close();
  }
  expect(faults).toEqual([]);
});
