import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { setAside } from '@/lib/store/aside';
import { SPARE_STORES } from '@/lib/store/schema';
import { allNotes, keepNote, noteHistory, removeNote, undoNote } from '@/lib/store/notes';
import { boardOf, makeBoard } from '@/lib/store/boards';
import { captureReports } from '@/lib/store/capture';
import { readCatalogue } from '@/lib/store/catalogue';
import { dropSpare, keepSpare } from '@/lib/store/spare/keep';
import { isAnew, restoreSpare } from '@/lib/store/spare/restore';
import { dataset, libraryStatus } from '@/lib/store/datasets';
import { feedsOf } from '@/lib/store/feeds';
import { capturedReports } from '@/lib/store/living';
import { openStore, type Store } from '@/lib/store/open';
import { keys, ownFile, ownRows } from '@/lib/store/own';
import { removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import { statementsOn } from '@/lib/store/statements';
import { subscriptions } from '@/lib/store/subscriptions';
import { tendOnce } from '@/lib/store/tend';
import { importDataset } from '@/lib/tasks/import-dataset';
import { ferry, loadFerries } from '@/tests/support/ferries';
import { interrupted } from '@/tests/support/interrupted';
import { AT, FOLLOWED, LATER, note, OWN, writeAll } from '@/tests/support/written';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const BACK = '2026-03-03T00:00:00.000Z';
let store: Store;
let stores = 0;
beforeEach(() => {
  stores += 1;
  store = openStore(`spare-${stores}`);
});

const tendAll = async (): Promise<void> => {
  while (await tendOnce(store));
};

/** What Chromium makes of a store whose files are damaged: an empty one. */
async function emptied(): Promise<void> {
  await store.close();
  for (const { name = '' } of await indexedDB.databases()) {
    if (name !== `spare-${stores}` && !name.startsWith(`spare-${stores}/segment`)) continue;
    await new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase(name);
      gone.addEventListener('success', resolve);
      gone.addEventListener('error', reject);
    });
  }
  store = openStore(`spare-${stores}`);
}

const captured = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of capturedReports(store)) ids.push(id);
  return ids.toSorted();
};

test('what a person wrote comes back whole where the database was made anew', async () => {
  await writeAll(store);
  await keepSpare(store);
  await emptied();
  expect(await isAnew(store)).toBe(true);
  // An upkeep that comes first leaves the spare alone.
  await keepSpare(store);
  expect(await restoreSpare(store, BACK)).toBe(true);
  expect(await isAnew(store)).toBe(false);
  expect(await restoreSpare(store, BACK)).toBe(false);
  expect(await allNotes(store)).toMatchObject([{ id: 'n', text: 'Second.' }]);
  expect((await boardOf(store, 'b'))?.title).toBe('Ships');
  expect((await feedsOf(store)).map(({ url }) => url)).toEqual(['https://paper.example/feed']);
  expect(await store.run((db) => db.getAll('decisions'))).toHaveLength(1);
  // Of what was loaded not all may be there: it is looked at at once.
  expect(await subscriptions(store)).toEqual([{ ...FOLLOWED, due: BACK }]);
  expect(await ownRows(store)).toEqual([OWN]);
  expect(await ownFile(store, 'own', 'rows')).toEqual(Uint8Array.of(1, 2, 3));
  expect(await keys(store)).toMatchObject([{ id: 'k', name: 'K' }]);
  // Their history goes on where it was.
  expect(await noteHistory(store, 'n')).toHaveLength(2);
  expect((await undoNote(store, 'n'))?.text).toBe('First.');
});

test('what came since stays, and what was removed before does not come back', async () => {
  await writeAll(store);
  await keepSpare(store);
  await removeNote(store, 'n', LATER);
  await keepSpare(store);
  await emptied();
  await keepNote(store, note('Anew.'), { at: BACK, id: 'm' });
  await makeBoard(store, 'Mine', { at: BACK, id: 'b' });
  await restoreSpare(store, BACK);
  expect(await allNotes(store)).toMatchObject([{ id: 'm', text: 'Anew.' }]);
  expect((await boardOf(store, 'b'))?.title).toBe('Mine');
  expect(await noteHistory(store, 'm')).toHaveLength(1);
  expect(await noteHistory(store, 'n')).toHaveLength(3);
  await restoreSpare(store, BACK);
  expect(await undoNote(store, 'n')).toMatchObject({ text: 'Second.' });
});

test('only what changed is written again', async () => {
  await writeAll(store);
  await keepSpare(store);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await keepSpare(store);
  expect(put).not.toHaveBeenCalled();
  await makeBoard(store, 'One more', { at: AT, id: 'c' });
  put.mockClear();
  await keepSpare(store);
  expect(put).toHaveBeenCalledTimes(1);
  put.mockRestore();
  // The next background compares everything, and finds it the same.
  const next = openStore(`spare-${stores}`);
  const again = vi.spyOn(IDBObjectStore.prototype, 'put');
  await keepSpare(next);
  expect(again).not.toHaveBeenCalled();
  again.mockRestore();
  await next.close();
});

test('a spare that was emptied itself is made anew', async () => {
  await writeAll(store);
  await keepSpare(store);
  await store.spares.remove(0);
  // Noticed at the next change, whatever it is of.
  await makeBoard(store, 'One more', { at: AT, id: 'c' });
  await keepSpare(store);
  await emptied();
  await restoreSpare(store, BACK);
  expect(await allNotes(store)).toHaveLength(1);
});

test('what a person erased is not in the spare', async () => {
  await writeAll(store);
  await captureReports(store, [ferry(1)]);
  await keepSpare(store);
  await setAside(store);
  await dropSpare(store);
  const rows = await store.spares.use(0, (db) => db.count('records'));
  expect(rows).toBe(0);
  // Files of datasets of one's own stay until nobody can take them back, but do not come into it again.
  await keepSpare(store);
  await emptied();
  await restoreSpare(store, BACK);
  expect(await allNotes(store)).toEqual([]);
  expect(await captured()).toEqual([]);
});

/** How often taking back uses the storage, in this library. */
const USES = 17;

test.each(Array.from({ length: USES }, (_, uses) => uses))(
  'a death at use %i of taking back loses and doubles nothing',
  async (uses) => {
    await writeAll(store);
    await captureReports(store, [ferry(1), ferry(2)]);
    await keepSpare(store);
    await emptied();
    await keepNote(store, note('Anew.'), { at: BACK, id: 'm' });
    await expect(restoreSpare(interrupted(store, uses), BACK)).rejects.toThrow('died');
    await restoreSpare(store, BACK);
    await restoreSpare(store, BACK);
    expect(await allNotes(store)).toHaveLength(2);
    expect(await noteHistory(store, 'n')).toHaveLength(2);
    expect(await noteHistory(store, 'm')).toHaveLength(1);
    expect(await captured()).toEqual([ferry(1).id, ferry(2).id].toSorted());
    expect(await ownFile(store, 'own', 'rows')).toEqual(Uint8Array.of(1, 2, 3));
  },
);

test('reports on sheets and not yet on sheets are there once; what was removed stays removed', async () => {
  const on = Array.from({ length: 40 }, (_, n) => ferry(100 + n, 'a'));
  await captureReports(store, on);
  // Brought before they went to sheets.
  await keepSpare(store);
  await sealRecent(store, 1);
  await captureReports(store, [ferry(8), ferry(9)]);
  await removeReport(store, ferry(100, 'a').id);
  const before = await captured();
  expect(before).toHaveLength(41);
  const { changed } = store;
  for (const name of ['recent', 'dead'] as const) expect(changed.has(name)).toBe(true);
  await keepSpare(store);
  await emptied();
  await restoreSpare(store, BACK);
  await tendAll();
  expect(await captured()).toEqual(before);
  expect((await libraryStatus(store)).reports).toBe(41);
});

test('a spare from before reports went to sheets does not double them', async () => {
  await captureReports(store, [ferry(8), ferry(9)]);
  await keepSpare(store);
  await sealRecent(store, 1);
  await emptied();
  await restoreSpare(store, BACK);
  expect(await captured()).toEqual([ferry(8).id, ferry(9).id].toSorted());
});

test('a dataset that is loaded before the volumes of the lost catalogue came back does not touch them', async () => {
  await loadFerries(store, [ferry(1), ferry(2), ferry(3)], 1);
  await captureReports(store, [ferry(8), ferry(9)]);
  await sealRecent(store, 1);
  await tendAll();
  await keepSpare(store);
  const { volumes } = await readCatalogue(store);
  const numbers = volumes.map(({ number }) => number);
  await emptied();
  const summary = { id: 'other', title: 'Other', publisher: '', licence: '', revision: 1 };
  const loaded = await importDataset(
    store,
    { summary: { ...summary, reports: 2 }, read: (from) => [[ferry(20), ferry(21)].slice(from)] },
    { at: AT },
  );
  expect(loaded.ok).toBe(true);
  await captureReports(store, [ferry(30)]);
  await sealRecent(store, 1);
  expect((await readCatalogue(store)).volumes.every((one) => !numbers.includes(one.number))).toBe(
    true,
  );
  await restoreSpare(store, BACK);
  await tendAll();
  expect((await libraryStatus(store)).reports).toBe(8);
  expect(await captured()).toEqual([ferry(8), ferry(9), ferry(30)].map(({ id }) => id).toSorted());
  expect((await dataset(store, 'ferries'))?.state).toBe('ready');
});

test('what a dataset says beside reports comes back with its volume', async () => {
  const summary = {
    id: 'said',
    title: 'Said',
    publisher: '',
    licence: '',
    revision: 1,
    reports: 1,
  };
  await importDataset(
    store,
    {
      summary,
      read: (from) => [[ferry(1)].slice(from)],
      async *statements() {
        for (const word of ['same-story', 'not-same'] as const)
          yield await Promise.resolve([
            { kind: 'decision' as const, story: 's', report: word, word },
          ]);
      },
    },
    { at: AT },
  );
  const said = await statementsOn(store, 's');
  expect(said).toHaveLength(2);
  await keepSpare(store);
  await emptied();
  await restoreSpare(store, BACK);
  expect(await statementsOn(store, 's')).toEqual(said);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a database that is emptied at use %i of the upkeep does not empty the spare',
  async (uses) => {
    await writeAll(store);
    await keepSpare(store);
    await makeBoard(store, 'Later', { at: LATER, id: 'c' });
    for (const name of SPARE_STORES) store.changed.add(name);
    let left = uses;
    await keepSpare({
      ...store,
      async run(work) {
        left -= 1;
        if (left === 0)
          await store.run(async (db) => {
            for (const name of db.objectStoreNames) await db.clear(name);
          });
        return store.run(work);
      },
    });
    await restoreSpare(store, BACK);
    expect(await allNotes(store)).toHaveLength(1);
    expect((await boardOf(store, 'b'))?.title).toBe('Ships');
    expect(await ownFile(store, 'own', 'rows')).toEqual(Uint8Array.of(1, 2, 3));
  },
);
