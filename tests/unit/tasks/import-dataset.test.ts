import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { PackReport } from '@/lib/core/model/pack';
import { findCandidates } from '@/lib/store/candidates';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore, type Store } from '@/lib/store/open';
import { tendOnce } from '@/lib/store/tend';
import { importDataset, type ImportProgress, type Readable } from '@/lib/tasks/import-dataset';

const AT = '2024-03-01T00:00:00Z';

const report = (n: number): PackReport => ({
  id: `url:https://paper.example/${n}`,
  url: `https://paper.example/${n}`,
  headline: `Ferry number${n} capsizes`,
  headlineBasis: null,
  outlet: null,
  domain: 'paper.example',
  byline: [],
  published: null,
  language: 'en',
  text: null,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
});

const REPORTS = 1_000;
const BATCH = 100;

/** A dataset whose reading fails at a report, and the positions from which it was read. */
function dataset(failsAt = Infinity): { readable: Readable; from: number[] } {
  const from: number[] = [];
  const summary = { id: 'ferries', title: '', publisher: '', licence: '', revision: 1 };
  return {
    from,
    readable: {
      summary: { ...summary, reports: REPORTS },
      *read(start) {
        from.push(start);
        for (let first = start; first < REPORTS; first += BATCH) {
          if (first >= failsAt) throw new Error('The line broke.');
          yield Array.from({ length: BATCH }, (_, i) => report(first + i));
        }
      },
    },
  };
}

const count = async (store: Store): Promise<number> => (await libraryStatus(store)).reports;

test('an import tells how far it is and is found when it is done', async () => {
  const store = openStore('imported');
  const seen: ImportProgress[] = [];
  const done = await importDataset(store, dataset().readable, {
    at: AT,
    onProgress: (one) => seen.push(one),
  });
  expect(done.ok).toBe(true);
  expect(seen.map((one) => one.done)).toEqual(Array.from({ length: 11 }, (_, i) => i * BATCH));
  expect(await count(store)).toBe(REPORTS);
  const { reports } = await findCandidates(store, [{ term: 'number777', weight: 1 }], 5);
  expect(reports.map(({ provenance }) => provenance)).toEqual([
    [{ kind: 'dataset', id: 'ferries', at: AT }],
  ]);
});

test('an import that failed goes on behind what it has kept', async () => {
  const store = openStore('continued');
  const first = dataset(500);
  expect((await importDataset(store, first.readable, { at: AT })).ok).toBe(false);
  expect(await count(store)).toBe(0);
  expect((await libraryStatus(store)).datasets).toMatchObject([
    { id: 'ferries', state: 'loading' },
  ]);
  const second = dataset();
  expect((await importDataset(store, second.readable, { at: AT })).ok).toBe(true);
  expect(second.from).toEqual([500]);
  expect(await count(store)).toBe(REPORTS);
});

test('an import that is there already is not read again', async () => {
  const store = openStore('again');
  await importDataset(store, dataset().readable, { at: AT });
  const second = dataset();
  expect((await importDataset(store, second.readable, { at: AT })).ok).toBe(true);
  expect(second.from).toEqual([]);
});

test('a cancelled import says so and leaves nothing', async () => {
  const store = openStore('given-up');
  const cancel = new AbortController();
  const done = await importDataset(store, dataset().readable, {
    at: AT,
    signal: cancel.signal,
    onProgress: ({ done: taken }) => {
      if (taken === 300) cancel.abort();
    },
  });
  expect(done).toEqual({ ok: false, problem: { code: 'cancelled' } });
  while (await tendOnce(store));
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  expect([...(await store.volumes.present()), ...(await store.segments.present())]).toEqual([]);
});

test('who cancels when it is being shown is told that it is there', async () => {
  const store = openStore('too-late');
  const cancel = new AbortController();
  const late: Store = {
    ...store,
    run: (work) =>
      store.run(async (db) => {
        const shown = await work(db);
        if ((await db.count('datasets')) > 0) cancel.abort();
        return shown;
      }),
  };
  const done = await importDataset(late, dataset().readable, { at: AT, signal: cancel.signal });
  expect([cancel.signal.aborted, done.ok, await count(store)]).toEqual([true, true, REPORTS]);
});
