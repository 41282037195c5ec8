import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { addFeeds } from '@/lib/store/feeds';
import { keepDecision } from '@/lib/store/decisions';
import { boardOf, makeBoard, removeBoard } from '@/lib/store/boards';
import { sweep } from '@/lib/store/garbage';
import { captureReports, eraseCaptured } from '@/lib/store/capture';
import { readCatalogue } from '@/lib/store/catalogue';
import { findCandidates } from '@/lib/store/candidates';
import { openStore, type Store } from '@/lib/store/open';
import { removeDataset, removeReport } from '@/lib/store/remove';
import type { PartDatabase } from '@/lib/store/schema';
import { sealRecent } from '@/lib/store/seal';
import { dropAside, setAside, takeBack } from '@/lib/store/aside';
import { libraryStatus } from '@/lib/store/datasets';
import { followed } from '@/lib/datasets/feeds/state';
import { dismissLosses, isShort, losses, lossProblems } from '@/lib/tasks/losses';
import { mend, setAllAside, tend } from '@/lib/tasks/mend';
import { ferry, loadFerries } from '@/tests/support/ferries';

const kept = vi.hoisted(() => new Map<string, unknown>());
const alarms = vi.hoisted(() => new Set<string>());
vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: {
      get: (name: string) => Promise.resolve(alarms.has(name) ? {} : undefined),
      create: (name: string) => Promise.resolve(void alarms.add(name)),
      clear: (name: string) => Promise.resolve(alarms.delete(name)),
    },
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: kept.get(key) }),
        set: (all: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(all)) kept.set(key, value);
          return Promise.resolve();
        },
      },
    },
  },
}));
beforeEach(() => kept.clear());

const AT = '2026-03-01T00:00:00.000Z';
const NONE = { ok: true, value: { reports: 0, datasets: [], work: 0 } };

const tendAll = async (store: Store): Promise<void> => {
  while (await tend(store));
};

/** A dataset and forty reports of pages on sheets, two more not yet; tended, so that it was counted. */
async function library(name: string): Promise<Store> {
  const store = openStore(name);
  await loadFerries(store, [ferry(1), ferry(2), ferry(3)], 1);
  await captureReports(
    store,
    Array.from({ length: 40 }, (_, n) => ferry(100 + n, 'a')),
  );
  await sealRecent(store, 1);
  await captureReports(store, [ferry(8, 'a'), ferry(9, 'a')]);
  await tendAll(store);
  return store;
}

const cut = async (store: Store, ofDataset: boolean): Promise<void> => {
  const { volumes } = await readCatalogue(store);
  for (const { number, dataset } of volumes) {
    if ((dataset !== null) !== ofDataset) continue;
    await store.volumes.use(number, async (db) => {
      for (const key of await db.getAllKeys('records'))
        await db.put('records', Uint8Array.of(1, 2, 3, 4, 5), key);
    });
  }
};

/** Empties the library's database as browsers do with one that is damaged; `spare`: the spare, too. */
async function empty(
  store: Store,
  spare: 'and its spare' | 'alone' = 'and its spare',
): Promise<void> {
  await store.run(async (db) => {
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names, 'readwrite');
    for (const name of names) await tx.objectStore(name).clear();
    await tx.done;
  });
  if (spare === 'and its spare') await store.spares.remove(0);
}

test('a whole library has no losses, whatever a person removes', async () => {
  const store = await library('removed');
  await removeReport(store, ferry(8).id);
  await tendAll(store);
  await removeDataset(store, 'ferries');
  await tendAll(store);
  await eraseCaptured(store);
  await tendAll(store);
  expect(await losses(store)).toEqual(NONE);
  await loadFerries(store, [ferry(1)], 1);
  await tendAll(store);
  await setAside(store);
  await tendAll(store);
  await takeBack(store);
  await tendAll(store);
  expect(await losses(store)).toEqual(NONE);
  expect((await libraryStatus(store)).reports).toBe(1);
});

test('reports that cannot be read any more are counted and told until a person knows', async () => {
  const store = await library('unreadable');
  await cut(store, false);
  // Several answers may meet the damage at once.
  await Promise.all([mend(store), mend(store), mend(store)]);
  await tendAll(store);
  expect(await losses(store)).toEqual({ ok: true, value: { reports: 40, datasets: [], work: 0 } });
  expect(await lossProblems(await libraryStatus(store))).toEqual([
    { code: 'reports-lost', params: { count: 40 } },
  ]);
  await dismissLosses();
  await tendAll(store);
  expect(await losses(store)).toEqual(NONE);
});

test('a damaged dataset is told by its name until it is loaded again', async () => {
  const store = await library('dataset');
  await cut(store, true);
  await mend(store);
  await tendAll(store);
  const told = await lossProblems(await libraryStatus(store));
  expect(told).toEqual([{ code: 'datasets-damaged', params: { titles: 'Ferries' } }]);
  await loadFerries(store, [ferry(1), ferry(2), ferry(3)], 1);
  expect(await losses(store)).toEqual(NONE);
});

test('an emptied database is noticed by the next upkeep, volumes are taken back, and the rest is told', async () => {
  const store = await library('emptied');
  await empty(store);
  // The first answer of a background knows it before any upkeep.
  expect(await isShort(store)).toBe(true);
  await tendAll(store);
  expect(await isShort(store)).toBe(false);
  expect(await losses(store)).toEqual({ ok: true, value: { reports: 2, datasets: [], work: 0 } });
  expect((await libraryStatus(store)).reports).toBe(43);
  const found = await findCandidates(store, [{ term: 'number2', weight: 1 }], 5);
  expect(found).toMatchObject({ reports: [{ id: ferry(2).id }], incomplete: false });
});

test('what a person wrote is told when it is gone with the database, never when they remove it', async () => {
  const store = await library('work');
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await keepDecision(store, 's', 'r', { decision: 'same-story' }, AT);
  await addFeeds(store, [followed('https://paper.example/feed', 'Paper', AT)]);
  await tendAll(store);
  await removeBoard(store, 'b', AT);
  await tendAll(store);
  expect(await losses(store)).toEqual(NONE);
  await empty(store);
  expect(await isShort(store)).toBe(true);
  // What the sweep takes back of the reports does not hide it.
  await sweep(store);
  await tendAll(store);
  expect(await losses(store)).toMatchObject({ ok: true, value: { work: 2 } });
  expect(await lossProblems(await libraryStatus(store))).toContainEqual({
    code: 'work-lost',
    params: { count: 2 },
  });
  await dismissLosses();
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await tendAll(store);
  expect(await losses(store)).toEqual(NONE);
});

test('what a person wrote, and what was not on sheets, is made good out of the spare', async () => {
  const store = await library('made-good');
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await keepDecision(store, 's', 'r', { decision: 'same-story' }, AT);
  await addFeeds(store, [followed('https://paper.example/feed', 'Paper', AT)]);
  await removeReport(store, ferry(100, 'a').id);
  await tendAll(store);
  const { reports } = await libraryStatus(store);
  await empty(store, 'alone');
  alarms.clear();
  expect(await isShort(store)).toBe(true);
  await tendAll(store);
  expect(await isShort(store)).toBe(false);
  expect(await losses(store)).toEqual(NONE);
  expect((await boardOf(store, 'b'))?.title).toBe('Ferries');
  expect((await libraryStatus(store)).reports).toBe(reports);
  // Nothing rings for feeds that nobody knew of when the browser started.
  expect([...alarms]).toContain('feeds');
});

test('what the spare does not hold yet is told', async () => {
  const store = await library('not-yet');
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await tendAll(store);
  await store.spares.use(0, (db) => db.clear('records'));
  await empty(store, 'alone');
  await tendAll(store);
  expect(await losses(store)).toEqual({ ok: true, value: { reports: 2, datasets: [], work: 1 } });
});

const shut = () => Promise.reject(new DOMException('It cannot be opened.', 'UnknownError'));

test('where the spare cannot be opened, everything else goes on, and what is lost is told', async () => {
  const whole = await library('no-spare');
  const store: Store = { ...whole, spares: { ...whole.spares, make: shut } };
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await tendAll(store);
  await empty(whole, 'alone');
  await tendAll(store);
  expect(await losses(store)).toEqual({ ok: true, value: { reports: 2, datasets: [], work: 1 } });
  expect(await setAllAside(store)).toBe(43);
  expect((await libraryStatus(store)).reports).toBe(0);
});

test('what cannot be taken back yet is not tried without end', async () => {
  const store = await library('not-now');
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await tendAll(store);
  await empty(store, 'alone');
  // Whose it is can be read, what it holds cannot.
  const unread: ProxyHandler<PartDatabase> = {
    get(db, name) {
      if (name === 'getAllKeys') throw new DOMException('No.', 'UnknownError');
      return Reflect.get(db, name);
    },
  };
  const make: Store['spares']['make'] = (number, work) =>
    store.spares.make(number, (db) => work(new Proxy(db, unread)));
  await tendAll({ ...store, spares: { ...store.spares, make } });
  expect(await boardOf(store, 'b')).toBeNull();
  await tendAll(store);
  expect((await boardOf(store, 'b'))?.title).toBe('Ferries');
});

test('a volume that is gone is noticed before anybody searches it, and nothing is put in its place', async () => {
  const store = await library('no-volume');
  const { volumes } = await readCatalogue(store);
  const own = volumes.find(({ dataset }) => dataset === null)?.number ?? 0;
  await store.volumes.remove(own);
  await captureReports(store, [ferry(300, 'a')]);
  await sealRecent(store, 1).catch(() => null);
  expect(await store.volumes.present()).not.toContain(own);
  await tendAll(store);
  expect(await losses(store)).toEqual({ ok: true, value: { reports: 40, datasets: [], work: 0 } });
  expect((await libraryStatus(store)).reports).toBe(6);
});

test('an erased library does not come back, whatever becomes of its database', async () => {
  const store = await library('erased');
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await tendAll(store);
  // Emptied before anybody noticed, then erased.
  await empty(store, 'alone');
  await setAllAside(store);
  await dropAside(store);
  await tendAll(store);
  await empty(store, 'alone');
  await tendAll(store);
  expect((await libraryStatus(store)).reports).toBe(0);
  expect(await boardOf(store, 'b')).toBeNull();
});

test('a dataset whose database is gone with all else is told', async () => {
  const store = await library('all-gone');
  for (const number of await store.volumes.present()) await store.volumes.remove(number);
  await empty(store);
  await tendAll(store);
  expect(await losses(store)).toEqual({
    ok: true,
    value: { reports: 42, datasets: [{ id: 'ferries', title: 'Ferries' }], work: 0 },
  });
});
