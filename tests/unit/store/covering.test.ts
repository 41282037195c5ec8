import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { captureReports } from '@/lib/store/capture';
import { covering } from '@/lib/store/covering';
import { openStore } from '@/lib/store/open';
import { sealRecent } from '@/lib/store/seal';
import { ferry, loadFerries } from '@/tests/support/ferries';
import { day } from '@/tests/unit/core/timeline/stories';

const on = (n: number, value: string, page?: string) => ({
  ...ferry(n, page),
  published: day(value),
});

test('tells which datasets and pages have reports of some days, and how many', async () => {
  const store = openStore('covering');
  await loadFerries(store, [
    on(1, '2024-01-05'),
    on(2, '2024-01-09'),
    on(3, '2024-02-01'),
    ferry(4),
  ]);
  await captureReports(store, [on(5, '2024-01-06', 'a')]);
  await sealRecent(store, 1);
  await captureReports(store, [on(6, '2024-01-07', 'a')]);
  expect(await covering(store, '2024-01-05', '2024-01-09')).toEqual([
    { dataset: 'ferries', title: 'Ferries', reports: 2 },
    { dataset: null, title: null, reports: 2 },
  ]);
  expect(await covering(store, '2023-12-01', '2023-12-05')).toEqual([]);
  expect(await covering(store, '2024-01-09', '2024-01-05')).toEqual([]);
  expect(await covering(store, 'never', '2024-01-05')).toEqual([]);
});
