import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { ImportState } from '@/lib/core/model/curation';
import { utf8, type Bytes } from '@/lib/datasets/bytes';
import { archive } from '@/lib/datasets/pack/archive';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore } from '@/lib/store/open';
import { ownRows } from '@/lib/store/own';
import { keepWish, stage, wishes } from '@/lib/store/staged';
import { importFile, type FileImport } from '@/lib/tasks/curation/import-file';
import { importState, importsWait, resumeImports } from '@/lib/tasks/curation/import-job';
import { smallDisk } from '@/tests/support/full-disk';
import { interrupted } from '@/tests/support/interrupted';
import {
  appoint,
  newSigner,
  publish,
  publisherOf,
  reportStatements,
} from '@/tests/support/pack-files';
import { worldOf } from '@/tests/support/world';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getPlatformInfo: () => Promise.resolve({}) } },
}));

const AT = '2026-03-02T12:00:00.000Z';
const REPORTS = 300;

const CSV = [
  'url,title',
  ...Array.from({ length: REPORTS }, (_, n) => `https://paper.example/${n},Fire ${n}`),
].join('\n');

async function packed(): Promise<Bytes> {
  const signer = await newSigner();
  const host = new Map<string, Bytes>();
  await appoint(host, publisherOf([signer]), [signer]);
  await publish(host, reportStatements(REPORTS), signer);
  return archive(host);
}

const request = (name: string) =>
  ({ name, columns: null, into: null, title: 'Fires', prefer: 'file' }) as const;

/** Runs an import in a background that dies at its next use of storage after so many, then again in one that lives. */
async function through(name: string, bytes: Bytes, deaths: readonly number[]) {
  const store = openStore(`interrupted-${name}-${deaths.join('-')}`);
  let made: string | null = null;
  let rows: ImportState['rows'] | undefined;
  const options = (): FileImport => ({
    at: AT,
    signal: new AbortController().signal,
    made,
    making: (id) => {
      made = id;
      return Promise.resolve();
    },
    tell(state) {
      rows = state.rows ?? rows;
    },
  });
  for (const uses of deaths)
    await importFile(worldOf(interrupted(store, uses)), bytes, request(name), options()).catch(
      () => null,
    );
  const came = await importFile(worldOf(store), bytes, request(name), options());
  const own = await ownRows(store);
  const status = await libraryStatus(store);
  return {
    ok: came.ok,
    own: own.map(({ states, now }) => states[now]?.reports),
    reports: status.reports,
    ready: status.datasets.map(({ state }) => state),
    accepted: rows?.accepted,
  };
}

test.each([
  ['fires.csv', Array.from({ length: 14 }, (_, n) => n)],
  ['fires.zip', Array.from({ length: 14 }, (_, n) => n)],
])(
  '%s: whenever the background dies over it, the import ends with every report once',
  async (name, deaths) => {
    const bytes = name.endsWith('.zip') ? await packed() : utf8(CSV);
    const whole = {
      ok: true,
      own: [REPORTS],
      reports: REPORTS,
      ready: ['ready'],
      accepted: REPORTS,
    };
    for (const uses of deaths)
      expect(await through(name, bytes, [uses]), `dies after ${uses}`).toEqual(whole);
    expect(await through(name, bytes, [2, 5, 3, 9, 7])).toEqual(whole);
  },
  120_000,
);

test('an import that the background died over goes on when somebody looks, or the alarm rings; its end is told once more', async () => {
  const store = openStore('interrupted-job');
  const world = worldOf(store);
  await stage(store, 'a', 0, utf8(CSV));
  await keepWish(store, 'a', { request: request('fires.csv'), at: AT, making: null, end: null });
  expect(await importsWait(store)).toBe(true);
  expect(await importState(world, 'a')).toMatchObject({ value: { phase: 'reading' } });
  await resumeImports(world);
  expect(await importState(world, 'a')).toMatchObject({ value: { phase: 'done' } });
  expect([await importsWait(store), (await libraryStatus(store)).reports]).toEqual([
    false,
    REPORTS,
  ]);
  // Another background knows of it by what was kept alone.
  const kept = (await wishes(store)).get('a');
  expect(kept).toMatchObject({ end: { phase: 'done', rows: { accepted: REPORTS } } });
  expect(await importState(world, 'unheard')).toEqual({ ok: false, problem: { code: 'not-told' } });
});

test('how an import ended is noted at the next question where there was no room to', async () => {
  const store = openStore('unnoted');
  const staged = 'unnoted';
  await stage(store, staged, 0, utf8(CSV));
  const wish = { request: request('fires.csv'), at: AT, making: null, end: null };
  await keepWish(store, staged, wish);
  const disk = smallDisk();
  disk.fillAfter(0, 'request');
  const world = worldOf(store);
  const failed = { ok: true, value: { phase: 'failed', problem: 'store-full' } };
  await vi.waitFor(async () => expect(await importState(world, staged)).toMatchObject(failed));
  expect(await importsWait(store)).toBe(true);
  expect(disk.free()).toBeGreaterThan(0);
  expect(await importState(world, staged)).toMatchObject(failed);
  expect(await importsWait(store)).toBe(false);
});
