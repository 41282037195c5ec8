import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore } from '@/lib/store/open';

test('a database that was left without its stores is made anew', async () => {
  (await openDB('interrupted', 1)).close();
  const store = openStore('interrupted');
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  await store.close();
});
