import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { libraryStatus } from '@/lib/store/datasets';
import { attempt } from '@/lib/store/attempt';
import { migrations } from '@/lib/store/migrations';
import { openStore } from '@/lib/store/open';

test('a database that was left without its stores is made anew', async () => {
  (await openDB('interrupted', 1)).close();
  const store = openStore('interrupted');
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  await store.close();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a page of an older version that keeps the library open is waited for, then told, and makes way in the end', async () => {
  const old = await openDB('held', migrations.length - 1);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const store = openStore('held');
  const asked = attempt(() => libraryStatus(store));
  await vi.waitUntil(() => vi.getTimerCount() > 0);
  vi.advanceTimersByTime(5_000);
  expect(await asked).toEqual({
    ok: false,
    problem: { code: 'store-unavailable' },
  });
  // Who asks after that is told at once: the browser says to nobody else that they wait.
  expect(await attempt(() => libraryStatus(store))).toMatchObject({
    problem: { code: 'store-unavailable' },
  });
  vi.useRealTimers();
  old.close();
  const status = await vi.waitUntil(() => libraryStatus(store).catch(() => null));
  expect(status).toEqual({ reports: 0, datasets: [] });
  await store.close();
});

test('a newer version finds no older one in its way', async () => {
  const store = openStore('makes-way');
  await libraryStatus(store);
  const newer = await openDB('makes-way', migrations.length + 1);
  newer.close();
  // Going back is refused by the browser: what is newer cannot be read by an older version.
  expect(await attempt(() => libraryStatus(store))).toMatchObject({
    problem: { code: 'store-unavailable' },
  });
});
