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
import type { World } from '@/lib/tasks/areas';
import { importFile } from '@/lib/tasks/curation/import-file';
import { resumeOwn } from '@/lib/tasks/curation/keep';
import { importDataset } from '@/lib/tasks/import-dataset';
import { seenIn } from '@/tests/torture/probe/look';
import { reportOf, type Groups } from '@/tests/torture/seen';
import { smallDisk } from '@/tests/support/full-disk';

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

const worldOf = (store: Store): World => ({
  store,
  upkeep: { soon() {}, afterStart() {}, mend() {} },
  find: () => Promise.reject(new Error('Not asked.')),
});

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
    work: (store) => keepDecision(store, 's', reportOf(2, 1, 3).id, { decision: 'same-story' }),
  },
};

/** What is there; nothing may be wrong with it. */
async function lookAt(store: Store, when: string): Promise<Groups> {
  const { groups, wrong } = await seenIn(store);
  expect(wrong, when).toEqual([]);
  return groups;
}

test.each(Object.entries(TASKS))(
  'the disk is full at any write while %s: all is as before or as after, it is said, and goes on once there is room',
  async (name, { work, first }) => {
    const whole = openStore(`${name} whole`);
    await library(whole);
    await first?.(whole);
    const before = await lookAt(whole, 'before');
    await work(whole);
    const after = await lookAt(whole, 'after');
    await whole.close();
    let refusals = 0;
    for (let writes = 0; ; writes += 1) {
      const when = `${writes} writes`;
      const store = openStore(`${name} ${writes}`);
      await library(store);
      await first?.(store);
      disk.fillAfter(writes);
      const came = await attempt(() => work(store));
      const refused = disk.free();
      // A merge is given up without a word: it only makes searches quicker.
      if (!came.ok) expect(came.problem.code, when).toBe('store-full');
      else if (name !== 'segments are merged') expect(refused, when).toBe(0);
      expect([before, after], when).toContainEqual(await lookAt(store, when));
      if (refused > 0) {
        refusals += 1;
        await resumeOwn(worldOf(store));
        const { groups } = await seenIn(store);
        if (!came.ok && JSON.stringify(groups) !== JSON.stringify(after)) await work(store);
        await tendAll(store);
        expect(await lookAt(store, `${when}, and once more`), when).toEqual(after);
      }
      await store.close();
      if (refused === 0) break;
    }
    expect(refusals).toBeGreaterThan(0);
  },
);
