import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { LibraryFound } from '@/lib/core/model/library-row';
import { captureReports } from '@/lib/store/capture';
import { openStore } from '@/lib/store/open';
import { removeReport } from '@/lib/store/remove';
import { tendOnce } from '@/lib/store/tend';
import { librarySearches } from '@/lib/tasks/library-search/search-library';
import { ferry, loadFerries } from '@/tests/support/ferries';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const MANY = 300;
const store = openStore('library-search');
await loadFerries(
  store,
  Array.from({ length: MANY }, (_, i) => ferry(i)),
);
while (await tendOnce(store));
await captureReports(store, [{ ...ferry(1_000, 'p'), headline: 'A trawler capsizes off Oslo' }]);

const find = librarySearches(store, () => Promise.resolve((report) => report.id.endsWith('7')));

const ids = ({ rows }: LibraryFound): string[] =>
  rows.flatMap((row) => row?.id.split('/').at(-1) ?? []);

/** All rows, asked for as somebody who scrolls on does. */
async function all(query: string): Promise<string[]> {
  const found: string[] = [];
  let answer = await find({ query, from: 0, count: 50, fresh: true });
  for (let calls = 0; calls < 200; calls += 1) {
    found.push(...ids(answer));
    if (answer.isAll && found.length >= answer.total) return found;
    answer = await find({ query, from: found.length, count: 50, fresh: false });
  }
  throw new Error('It never ends.');
}

test('all words must occur; every report that has them is found once', async () => {
  expect(new Set(await all('capsizes bergen')).size).toBe(MANY);
  expect(await all('bergen number17')).toEqual(['17']);
  expect(await all('bergen trawler')).toEqual([]);
  expect(await all('trawler oslo')).toEqual(['1000']);
});

test('fields and runs of words are the same as looking at every report', async () => {
  expect((await all('bergen -number5')).length).toBe(MANY - 1);
  expect((await all('has:figure')).toSorted()).toEqual(
    Array.from({ length: MANY }, (_, i) => String(i))
      .filter((n) => n.endsWith('7'))
      .toSorted(),
  );
  expect((await all('dataset:ferries')).length).toBe(MANY);
  expect(await all('-bergen')).toEqual(['1000']);
  expect(await all('"off oslo"')).toEqual(['1000']);
  expect(await all('outlet:nobody')).toEqual([]);
});

test('a removed report is found no more, by words or by fields', async () => {
  await removeReport(store, ferry(17).id);
  expect(await all('number17')).toEqual([]);
  expect((await all('outlet:paper.example')).length).toBe(MANY);
});

test('a row shows the words around the one asked for', async () => {
  const text = `${'Nothing of it. '.repeat(40)}The lighthouse keeper saw it all. ${'More. '.repeat(99)}`;
  await captureReports(store, [{ ...ferry(2_000, 'p'), text }]);
  const { rows } = await find({ query: 'lighthouse', from: 0, count: 10, fresh: true });
  expect(rows[0]?.words).toMatch(/^… .*lighthouse keeper.* …$/);
  expect(rows[0]?.words?.length).toBeLessThan(240);
});

test('an empty query finds nothing and says so at once', async () => {
  expect(await find({ query: ' ', from: 0, count: 10, fresh: true })).toMatchObject({
    total: 0,
    isAll: true,
  });
});
