import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDB } from 'idb';
import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import { findCandidates } from '@/lib/store/candidates';
import { FIRST_CHUNK } from '@/lib/core/retrieval/segment';
import { captureReports } from '@/lib/store/capture';
import { readCatalogue } from '@/lib/store/catalogue';
import { dataset, libraryStatus } from '@/lib/store/datasets';
import { sweep } from '@/lib/store/garbage';
import { openLoad } from '@/lib/store/load';
import { openStore, type Store } from '@/lib/store/open';
import { repair } from '@/lib/store/repair';
import { sealRecent } from '@/lib/store/seal';
import { tendOnce } from '@/lib/store/tend';

const AT = '2024-03-01T00:00:00Z';

const report = (n: number, text: string | null = null): Report => ({
  id: `url:https://paper.example/${n}`,
  url: `https://paper.example/${n}`,
  headline: `Ferry number${n} capsizes`,
  headlineBasis: null,
  outlet: null,
  domain: 'paper.example',
  byline: [],
  published: null,
  language: 'en',
  text,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  provenance: [],
});

const seen = (one: Report): Report => ({
  ...one,
  provenance: [{ kind: 'page', id: 'https://list.example/', at: AT }],
});

const summary: DatasetSummary = {
  id: 'ferries',
  title: 'Ferries',
  publisher: 'Somebody',
  revision: 1,
  licence: 'CC0-1.0',
  reports: 200,
  state: 'loading',
  loaded: 0,
};

/** A library of 200 reports of a dataset and 300 that pages showed, all on sheets. */
async function library(name: string): Promise<Store> {
  const store = openStore(name);
  const loading = await openLoad(store, summary, AT);
  await loading.add(
    Array.from({ length: 200 }, (_, n) => report(n)),
    200,
  );
  await loading.publish();
  await captureReports(
    store,
    Array.from({ length: 300 }, (_, n) => seen(report(1_000 + n))),
  );
  await sealRecent(store);
  return store;
}

const find = (store: Store, word: string) => findCandidates(store, [{ term: word, weight: 1 }], 10);
const tendAll = async (store: Store): Promise<void> => {
  while (await tendOnce(store));
};

async function damage(
  store: Store,
  kind: 'volumes' | 'segments',
  number: number,
  change: (block: Uint8Array) => Uint8Array | null,
): Promise<void> {
  await store[kind].use(number, async (db) => {
    const tx = db.transaction('records', 'readwrite');
    for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
      const changed = change(cursor.value);
      await (changed === null ? cursor.delete() : cursor.update(changed));
    }
    await tx.done;
  });
}

test.each([
  ['altered', (block: Uint8Array) => block.fill(7, 4, 12)],
  ['cut', (block: Uint8Array) => block.slice(0, 6)],
  ['missing', () => null],
])(
  '%s segments: a search says that it is incomplete, and they are made anew',
  async (name, how) => {
    const store = await library(`segments-${name}`);
    for (const { number } of (await readCatalogue(store)).segments)
      await damage(store, 'segments', number, how);
    expect(await find(store, 'number5')).toMatchObject({ reports: [], incomplete: true });
    expect((await repair(store)).segments).toBe(2);
    await tendAll(store);
    const found = await find(store, 'number5');
    expect(found.incomplete).toBe(false);
    expect(found.reports.map(({ id }) => id)).toEqual([report(5).id]);
    expect((await find(store, 'number1234')).reports).toHaveLength(1);
    expect((await libraryStatus(store)).reports).toBe(500);
  },
);

test('a damaged chunk of a long list is found and mended', async () => {
  const store = openStore('chunks');
  const loading = await openLoad(store, { ...summary, reports: 1_500 }, AT);
  await loading.add(
    Array.from({ length: 1_500 }, (_, n) => report(n)),
    1_500,
  );
  await loading.publish();
  const [segment] = (await readCatalogue(store)).segments;
  const damaged = await store.segments.use(segment?.number ?? 0, async (db) => {
    const keys = await db.getAllKeys('records', IDBKeyRange.lowerBound(FIRST_CHUNK));
    await Promise.all(keys.map((key) => db.put('records', Uint8Array.of(1, 2, 3, 4, 5), key)));
    return keys.length;
  });
  expect(damaged).toBeGreaterThan(0);
  expect((await find(store, 'ferry')).incomplete).toBe(true);
  expect((await repair(store)).segments).toBe(1);
  await tendAll(store);
  const found = await find(store, 'ferry');
  expect(found.incomplete).toBe(false);
  expect(found.reports.length).toBeGreaterThan(0);
});

test('a segment whose database is gone is made anew', async () => {
  const store = await library('gone');
  for (const { number } of (await readCatalogue(store)).segments)
    await store.segments.remove(number);
  expect((await find(store, 'number5')).incomplete).toBe(true);
  await repair(store);
  await tendAll(store);
  expect((await find(store, 'number5')).reports).toHaveLength(1);
});

test('of damaged sheets a dataset is asked for again, and of what pages showed only those sheets are lost', async () => {
  const store = await library('sheets');
  let sheets = 0;
  for (const { number } of (await readCatalogue(store)).volumes) {
    await damage(store, 'volumes', number, (block) => {
      sheets += 1;
      return sheets % 2 === 0 ? block.slice(0, 9) : block;
    });
  }
  const { datasets, lost } = await repair(store);
  expect(datasets).toEqual(['ferries']);
  expect(await dataset(store, 'ferries')).toMatchObject({ state: 'loading', loaded: 0 });
  await tendAll(store);
  const { reports } = await libraryStatus(store);
  expect(lost).toBeGreaterThan(0);
  expect(reports).toBe(300 - lost);
  const again = await openLoad(store, summary, AT);
  await again.add(
    Array.from({ length: 200 }, (_, n) => report(n)),
    200,
  );
  await again.publish();
  expect((await find(store, 'number5')).reports).toHaveLength(1);
  expect((await find(store, 'number5')).incomplete).toBe(false);
});

test('a lost catalogue is put together again from what volumes say of themselves', async () => {
  const store = await library('forgotten');
  await store.run(async (db) => {
    const tx = db.transaction(['catalogue', 'datasets', 'recent'], 'readwrite');
    await Promise.all([
      tx.objectStore('catalogue').clear(),
      tx.objectStore('datasets').clear(),
      tx.done,
    ]);
  });
  expect((await find(store, 'number5')).reports).toEqual([]);
  expect(await sweep(store)).toBe(2);
  await tendAll(store);
  expect((await find(store, 'number5')).reports).toHaveLength(1);
  expect((await find(store, 'number1234')).reports).toHaveLength(1);
  expect((await libraryStatus(store)).reports).toBe(500);
  expect(await dataset(store, 'ferries')).toMatchObject({ state: 'ready', title: 'Ferries' });
  const { volumes, next } = await readCatalogue(store);
  expect(next).toBeGreaterThan(Math.max(...volumes.map(({ number }) => number)));
});

test('an index of an older analysis answers until the new one is whole', async () => {
  const store = await library('older');
  await store.run(async (db) => {
    const old = await readCatalogue(store);
    const segments = old.segments.map((one) => ({ ...one, analysis: 0 }));
    await db.put('catalogue', { ...old, segments }, 'catalogue');
  });
  for (let steps = 0; steps < 20; steps += 1) {
    expect((await find(store, 'number5')).reports).toHaveLength(1);
    if (!(await tendOnce(store))) break;
  }
  const { segments, rebuilt, garbage } = await readCatalogue(store);
  expect(segments.every(({ analysis }) => analysis > 0)).toBe(true);
  expect([...rebuilt, ...garbage]).toEqual([]);
  expect((await find(store, 'number1234')).reports).toHaveLength(1);
});

test('a full disk ends a merge, not the library', async () => {
  const store = await library('full');
  const segments = {
    ...store.segments,
    make: () => Promise.reject(new DOMException('Full.', 'QuotaExceededError')),
  };
  await tendAll({ ...store, segments });
  expect((await readCatalogue(store)).merge).toBeNull();
  expect((await find(store, 'number5')).reports).toHaveLength(1);
  await tendAll(store);
  expect((await readCatalogue(store)).segments).toHaveLength(1);
  expect((await find(store, 'number1234')).reports).toHaveLength(1);
});

test('a search while the library is tended misses nothing', async () => {
  const store = await library('tended');
  for (let revision = 2; revision < 5; revision += 1) {
    const loading = await openLoad(store, { ...summary, revision }, AT);
    await loading.add(
      Array.from({ length: 200 }, (_, n) => report(n)),
      200,
    );
    const [found] = await Promise.all([find(store, 'number5'), loading.publish()]);
    expect(found).toMatchObject({ reports: [{ id: report(5).id }], incomplete: false });
    for (let more = true; more;) {
      const [again, , tended] = await Promise.all([
        find(store, 'number5'),
        find(store, 'number1234'),
        tendOnce(store),
      ]);
      expect(again).toMatchObject({ reports: [{ id: report(5).id }], incomplete: false });
      more = tended;
    }
  }
  const { volumes, segments } = await readCatalogue(store);
  expect([volumes.length, segments.length]).toEqual([2, 1]);
});

test('a report of a megabyte is kept and found; a search for nothing finds nothing', async () => {
  const store = openStore('extremes');
  await captureReports(store, [seen(report(1, 'harbour '.repeat(130_000))), seen(report(2))]);
  await sealRecent(store, 1);
  expect((await find(store, 'harbour')).reports[0]?.text).toHaveLength(1_040_000);
  expect(await findCandidates(store, [], 10)).toMatchObject({ reports: [], incomplete: false });
});

test('reports of the first layout are taken over', async () => {
  const old = await openDB('first', 1, {
    upgrade(db) {
      db.createObjectStore('reports', { keyPath: 'id' }).createIndex('terms', 'terms', {
        multiEntry: true,
      });
      db.createObjectStore('datasets', { keyPath: 'id' });
      db.createObjectStore('decisions', { keyPath: ['story', 'reportId'] }).createIndex(
        'story',
        'story',
      );
      db.createObjectStore('counters');
    },
  });
  const page = seen(report(1));
  const both = {
    ...report(2),
    provenance: [...page.provenance, { kind: 'dataset', id: 'ferries', at: AT }],
  };
  const own = { ...report(3), provenance: [{ kind: 'dataset', id: 'ferries', at: AT }] };
  for (const one of [page, both, own])
    await old.put('reports', { id: one.id, report: one, terms: ['x'] });
  await old.put('datasets', { ...summary, state: 'ready', loaded: 200 });
  await old.put('decisions', { story: 's', reportId: page.id, decision: 'same-story' });
  old.close();
  const store = openStore('first');
  expect((await find(store, 'number1')).reports).toEqual([page]);
  expect((await find(store, 'number2')).reports[0]?.provenance).toEqual(page.provenance);
  expect((await find(store, 'number3')).reports).toEqual([]);
  expect(await dataset(store, 'ferries')).toMatchObject({ state: 'loading', loaded: 0 });
  expect(await store.run((db) => db.getAll('decisions'))).toHaveLength(1);
});
