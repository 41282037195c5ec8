import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dropAside, setAside, takeBack } from '@/lib/store/aside';
import { findCandidates } from '@/lib/store/candidates';
import { captureReports } from '@/lib/store/capture';
import { libraryStatus } from '@/lib/store/datasets';
import { decisionsOn, keepDecision } from '@/lib/store/decisions';
import { sweep } from '@/lib/store/garbage';
import { openLoad } from '@/lib/store/load';
import { GivenUpError } from '@/lib/store/load-record';
import { openStore, type Store } from '@/lib/store/open';
import { removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import { tendOnce } from '@/lib/store/tend';
import { seenIn } from '@/tests/torture/probe/look';
import { ferry, loadFerries } from '@/tests/support/ferries';

/** A library with everything in it: a dataset, sealed and recent reports of pages, a removed one, a decision. */
async function full(name: string): Promise<Store> {
  const store = openStore(name);
  await loadFerries(store, [ferry(1), ferry(2), ferry(3)], 1);
  await captureReports(store, [ferry(4, 'a'), ferry(5, 'a')]);
  await sealRecent(store, 1);
  await captureReports(store, [ferry(6, 'a')]);
  await removeReport(store, ferry(2).id);
  await keepDecision(store, 'story', 'r', { decision: 'not-same' }, '2024-05-06T12:00:00Z');
  return store;
}

const found = async (store: Store, ...numbers: number[]): Promise<string[]> => {
  const query = numbers.map((n) => ({ term: `number${n}`, weight: 1 }));
  return (await findCandidates(store, query, 10)).reports.map(({ id }) => id).toSorted();
};
const ids = (...numbers: number[]): string[] => numbers.map((n) => ferry(n).id);
const tendAll = async (store: Store): Promise<void> => {
  while (await tendOnce(store));
};

test('a load that goes on while the library is erased brings nothing back', async () => {
  const store = openStore('aside-loading');
  const summary = {
    id: 'd',
    title: 'D',
    publisher: '',
    licence: '',
    revision: 1,
    reports: 2,
    state: 'loading' as const,
    loaded: 0,
  };
  // Erased before it writes its first segment, and between its last and its being shown.
  for (const add of [true, false]) {
    const loading = await openLoad(store, summary, '2024-05-06T12:00:00Z');
    if (add) await loading.add([ferry(1), ferry(2)], 2);
    await setAside(store);
    await dropAside(store);
    await tendAll(store);
    await expect(loading.publish(() => {})).rejects.toThrow(GivenUpError);
    const { open, wrong } = await seenIn(store);
    expect([open, wrong]).toEqual([[], []]);
    expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
    await sweep(store);
    expect(await store.volumes.present()).toEqual([]);
  }
  const again = await openLoad(store, summary, '2024-05-06T12:00:00Z');
  await again.add([ferry(1), ferry(2)], 2);
  await again.publish(() => {});
  expect((await libraryStatus(store)).reports).toBe(2);
});

test('an erased library is empty at once and comes back as it was', async () => {
  const store = await full('aside-back');
  const before = await libraryStatus(store);
  expect(await setAside(store)).toBe(5);
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  expect(await found(store, 1, 4, 6)).toEqual([]);
  expect((await decisionsOn(store, 'story')).words.size).toBe(0);
  // Neither upkeep nor the start of the background touches what may be taken back.
  await tendAll(store);
  await sweep(store);
  expect(await takeBack(store)).toBe(true);
  expect(await libraryStatus(store)).toEqual(before);
  expect(await found(store, 1, 2, 3, 4, 5, 6)).toEqual(ids(1, 3, 4, 5, 6));
  expect((await decisionsOn(store, 'story')).words.get('r')).toBe('not-same');
  expect(await takeBack(store)).toBe(false);
});

test('what came in between stays when it is taken back; what is in both is there once', async () => {
  const store = await full('aside-between');
  await setAside(store);
  await captureReports(store, [{ ...ferry(6, 'b'), text: 'Newer.' }, ferry(7, 'b')]);
  await keepDecision(store, 'story', 'r', { decision: 'same-story' }, '2024-05-06T12:00:00Z');
  await loadFerries(store, [ferry(1), ferry(8)], 2);
  expect(await takeBack(store)).toBe(true);
  await tendAll(store);
  expect(await found(store, 1, 3, 6, 7)).toEqual(ids(1, 3, 6, 7));
  expect(await found(store, 8), 'the dataset is as it was').toEqual([]);
  expect((await libraryStatus(store)).datasets).toMatchObject([{ revision: 1 }]);
  expect((await decisionsOn(store, 'story')).words.get('r')).toBe('same-story');
});

test('let go, it is gone, and so are its parts', async () => {
  const store = await full('aside-gone');
  await setAside(store);
  expect(await dropAside(store)).toBe(true);
  await tendAll(store);
  expect(await takeBack(store)).toBe(false);
  expect(await store.volumes.present()).toEqual([]);
  expect(await store.segments.present()).toEqual([]);
});

test('a second erasure lets go of the first', async () => {
  const store = await full('aside-twice');
  await setAside(store);
  await captureReports(store, [ferry(7, 'b')]);
  expect(await setAside(store)).toBe(1);
  await takeBack(store);
  await tendAll(store);
  expect(await found(store, 1, 4, 7)).toEqual(ids(7));
});
