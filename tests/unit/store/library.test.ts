import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { findCandidates } from '@/lib/store/candidates';
import { captureReports, eraseCaptured } from '@/lib/store/capture';
import { dataset, libraryStatus } from '@/lib/store/datasets';
import { openLoad } from '@/lib/store/load';
import { cancelLoad } from '@/lib/store/load-record';
import { openStore, type Store } from '@/lib/store/open';
import { removeDataset, removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import { tendOnce } from '@/lib/store/tend';
import { AT, ferries, ferry, loadFerries } from '@/tests/support/ferries';

const find = async (store: Store, ...words: string[]): Promise<Report[]> => {
  const query = words.map((term) => ({ term, weight: 1 }));
  return [...(await findCandidates(store, query, 10)).reports];
};

const count = async (store: Store): Promise<number> => (await libraryStatus(store)).reports;

const tendAll = async (store: Store): Promise<void> => {
  while (await tendOnce(store));
};

test('a report that a dataset and a page tell of is one candidate with both provenances', async () => {
  const store = openStore('merging');
  await loadFerries(store, [ferry(1), ferry(2)]);
  expect(await captureReports(store, [ferry(1, 'a'), ferry(3, 'a')])).toBe(2);
  const [first, ...rest] = await find(store, 'number1');
  expect(rest).toEqual([]);
  expect(first?.provenance.map(({ kind }) => kind).toSorted()).toEqual(['dataset', 'page']);
  expect(await find(store, 'number3')).toHaveLength(1);
});

test('a page seen again adds nothing; what changed replaces what was', async () => {
  const store = openStore('again');
  expect(await captureReports(store, [ferry(1, 'a')])).toBe(1);
  expect(await captureReports(store, [ferry(1, 'a')])).toBe(0);
  const changed = { ...ferry(1, 'b'), text: 'Rescuers search for a second day.' };
  expect(await captureReports(store, [changed])).toBe(0);
  const [found, ...rest] = await find(store, 'rescuer');
  expect(rest).toEqual([]);
  expect(found?.provenance).toHaveLength(2);
  expect(await count(store)).toBe(1);
});

test('erases what pages added and leaves what datasets say', async () => {
  const store = openStore('erasing');
  await loadFerries(store, [ferry(1)]);
  await captureReports(store, [ferry(1, 'a'), ferry(2, 'a')]);
  expect(await eraseCaptured(store)).toBe(2);
  expect(await count(store)).toBe(1);
  const [kept] = await find(store, 'number1');
  expect(kept?.provenance).toEqual([{ kind: 'dataset', id: 'ferries', at: AT }]);
  expect(await find(store, 'number2')).toEqual([]);
});

test('nobody sees a dataset before it is complete, and a new revision replaces the old at once', async () => {
  const store = openStore('revisions');
  const first = await openLoad(store, ferries(), AT);
  await first.add([ferry(1)], 1);
  expect(await find(store, 'number1')).toEqual([]);
  expect((await libraryStatus(store)).datasets.map(({ state }) => state)).toEqual(['loading']);
  await first.publish();
  expect(await find(store, 'number1')).toHaveLength(1);
  expect((await dataset(store, 'ferries'))?.state).toBe('ready');
  const second = await openLoad(store, ferries(2), AT);
  await second.add([ferry(2)], 1);
  expect(await find(store, 'number1', 'number2')).toHaveLength(1);
  await second.publish();
  expect((await find(store, 'number1', 'number2')).map(({ id }) => id)).toEqual([ferry(2).id]);
  await tendAll(store);
  expect(await count(store)).toBe(1);
});

test('a load that died goes on where it stopped and neither loses nor doubles', async () => {
  const before = openStore('resuming');
  const died = await openLoad(before, ferries(), AT);
  await died.add([ferry(1), ferry(2)], 2);
  await before.close();
  const store = openStore('resuming');
  const loading = await openLoad(store, ferries(), AT);
  expect(loading.done).toBe(2);
  await loading.add([ferry(3), ferry(4)], 4);
  await loading.publish();
  expect(await count(store)).toBe(4);
  expect(await find(store, 'ferry')).toHaveLength(4);
});

test('a cancelled load leaves nothing', async () => {
  const store = openStore('cancelled');
  const loading = await openLoad(store, ferries(), AT);
  await loading.add([ferry(1)], 1);
  await cancelLoad(store, 'ferries');
  await tendAll(store);
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  expect([...(await store.volumes.present()), ...(await store.segments.present())]).toEqual([]);
});

test('a removed report is gone from every dataset, a removed dataset with all it holds', async () => {
  const store = openStore('removing');
  await loadFerries(store, [ferry(1), ferry(2)]);
  await captureReports(store, [ferry(1, 'a')]);
  expect(await removeReport(store, ferry(1).id)).toBe(true);
  expect(await removeReport(store, ferry(1).id)).toBe(false);
  expect((await find(store, 'ferry')).map(({ id }) => id)).toEqual([ferry(2).id]);
  await removeDataset(store, 'ferries');
  expect(await find(store, 'ferry')).toEqual([]);
  await tendAll(store);
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  expect([...(await store.volumes.present()), ...(await store.segments.present())]).toEqual([]);
});

test('sealed reports are found as before', async () => {
  const store = openStore('sealing');
  for (let page = 0; page < 30; page += 1) {
    const shown = Array.from({ length: 20 }, (_, i) => ferry(page * 20 + i, `p${page}`));
    await captureReports(store, shown);
    if (page % 7 === 0) await tendAll(store);
  }
  await tendAll(store);
  expect(await count(store)).toBe(600);
  for (const n of [0, 123, 333, 599]) {
    expect((await find(store, `number${n}`)).map(({ id }) => id)).toEqual([ferry(n).id]);
  }
  expect(await captureReports(store, [ferry(5, 'p0'), ferry(601, 'p0')])).toBe(1);
  expect(await count(store)).toBe(601);
});

const told = (headline: string, text: string, page: string) => ({
  ...ferry(1, page),
  headline,
  text,
});

test('a headline that its outlet changed is kept as evidence, a number too; a cut one says nothing new', async () => {
  const store = openStore('wordings');
  await captureReports(store, [
    told('Ferry number1 capsizes', 'Four people died off Bergen, 4 say.', 'a'),
  ]);
  await captureReports(store, [
    told('Ferry number1 capsizes', 'Four people died off Bergen, 4 say.', 'b'),
  ]);
  await captureReports(store, [told('Ferry number1 capsi…', 'Four people died', 'c')]);
  const [same] = await find(store, 'number1');
  expect(same?.otherWordings).toBeUndefined();
  const changed = 'Six people died off Bergen, 6 say the rescuers of the town.';
  await captureReports(store, [told('Six dead after ferry number1 sinks', changed, 'd')]);
  while (await sealRecent(store, 1));
  const [found] = await find(store, 'number1');
  expect(found?.otherWordings).toEqual([
    { headline: null, text: 'Four people died off Bergen, 4 say.', at: AT },
    { headline: 'Six dead after ferry number1 sinks', text: null, at: AT },
  ]);
  expect(found?.text).toBe(changed);
});
