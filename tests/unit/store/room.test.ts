import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { captureReports } from '@/lib/store/capture';
import { readCatalogue } from '@/lib/store/catalogue';
import { openStore, type Store } from '@/lib/store/open';
import type { Parts } from '@/lib/store/parts';
import { roomOfReports } from '@/lib/store/room';
import { sealRecent } from '@/lib/store/seal';
import { ferry, loadFerries } from '@/tests/support/ferries';

const some = (from: number, count: number, page?: string) =>
  Array.from({ length: count }, (_, n) => ({
    ...ferry(from + n, page),
    text: `Ferry ${n} was towed. `.repeat(1 + (n % 40)),
  }));

const numbersOf = (all: readonly { readonly number: number }[]): number[] =>
  all.map(({ number }) => number);

/** Bytes of every record of some parts, all of them read. */
async function exact(parts: Parts, numbers: readonly number[]): Promise<number> {
  let sum = 0;
  for (const number of numbers)
    await parts.use(number, async (db) => {
      const records: unknown[] = await db.getAll('records');
      for (const one of records) sum += ArrayBuffer.isView(one) ? one.byteLength : 0;
    });
  return sum;
}

async function full(name: string): Promise<Store> {
  const store = openStore(name);
  await loadFerries(store, some(0, 4_000), 1);
  await captureReports(store, some(20_000, 1_000, 'https://list.example/'));
  await sealRecent(store, 1);
  return store;
}

test('the room that datasets and captured reports take is told to a tenth, from a sample of a large library', async () => {
  const store = await full('room');
  const { volumes, segments } = await readCatalogue(store);
  const whole =
    (await exact(store.volumes, numbersOf(volumes))) +
    (await exact(store.segments, numbersOf(segments)));
  const { datasets, captured } = await roomOfReports(store);
  const told = (datasets.get('ferries') ?? 0) + captured;
  expect(Math.abs(told - whole) / whole).toBeLessThan(0.1);
  const share = captured / told;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.3);
}, 120_000);

test('reports that are not on a sheet yet count as well; nothing takes nothing', async () => {
  const store = openStore('room-recent');
  expect(await roomOfReports(store)).toEqual({ datasets: new Map(), captured: 0 });
  await captureReports(store, some(0, 10, 'https://list.example/'));
  expect((await roomOfReports(store)).captured).toBeGreaterThan(2_000);
});
