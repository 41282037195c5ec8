import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { followed } from '@/lib/datasets/feeds/state';
import { setAside, takeBack } from '@/lib/store/aside';
import { addFeeds } from '@/lib/store/feeds';
import { openStore, type Store } from '@/lib/store/open';
import { removeDataset } from '@/lib/store/remove';
import { wakeAreas } from '@/lib/tasks/areas';
import { dropDataset, eraseLibrary, undoErase } from '@/lib/tasks/erase';
import { importDataset } from '@/lib/tasks/import-dataset';
import { STARTER } from '@/lib/tasks/starter';
import { reportOf } from '@/tests/torture/seen';

const kept = new Map<string, unknown>();
const alarms = new Map<string, object>();
vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: {
      get: (name: string) => Promise.resolve(alarms.get(name)),
      create: (name: string, when: object) => Promise.resolve(void alarms.set(name, when)),
      clear: (name: string) => Promise.resolve(alarms.delete(name)),
    },
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: kept.get(key) }),
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
          return Promise.resolve();
        },
      },
    },
  },
}));
vi.mock('@/lib/browser/session', () => ({ forgetTabs: () => Promise.resolve() }));

/** What happens in the middle of the work; null: it is done. */
let fate: Promise<never> | null = null;
vi.mock('@/lib/tasks/chores', () => ({
  chores: () =>
    Promise.resolve({
      setAside: (store: Store) => fate ?? setAside(store),
      takeBack,
      removeDataset: (store: Store, id: string) => fate ?? removeDataset(store, id),
    }),
}));

const AT = '2026-03-01T00:00:00.000Z';
const UNWANTED = 'starter:unwanted';
let stores = 0;
let store: Store;

beforeEach(async () => {
  kept.clear();
  alarms.clear();
  fate = null;
  stores += 1;
  store = openStore(`erase ${stores}`);
  const summary = {
    id: STARTER.id,
    title: 'Starter',
    publisher: '',
    licence: '',
    revision: 1,
    reports: 3,
  };
  const reports = Array.from({ length: 3 }, (_, n) => reportOf(1, 1, n));
  await importDataset(
    store,
    {
      summary,
      *read() {
        yield reports;
      },
    },
    { at: AT },
  );
});

const WORKS = [
  ['the library is erased', () => eraseLibrary(store)],
  ['the dataset is removed', () => dropDataset(store, STARTER.id)],
] as const;

test.each(WORKS)('once %s, the starter dataset does not come back by itself', async (_, work) => {
  expect(await work()).toMatchObject({ ok: true });
  expect(kept.get(UNWANTED)).toBe(true);
});

test.each(WORKS)('the same when the background dies while %s', async (_, work) => {
  // What a death leaves is what was noted before: the work never ends.
  fate = new Promise(() => {});
  void work();
  await vi.waitFor(() => expect(kept.get(UNWANTED)).toBe(true));
});

test.each(WORKS)('nothing is noted when %s in vain', async (_, work) => {
  fate = Promise.reject(new DOMException('full', 'QuotaExceededError'));
  expect(await work()).toMatchObject({ ok: false, problem: { code: 'store-full' } });
  expect(kept.get(UNWANTED)).toBe(false);
});

test('what is taken back has the starter dataset as it was before: there, or removed', async () => {
  await eraseLibrary(store);
  await undoErase(store);
  expect(kept.get(UNWANTED)).toBe(false);
  await dropDataset(store, STARTER.id);
  await eraseLibrary(store);
  await undoErase(store);
  expect(kept.get(UNWANTED)).toBe(true);
});

test('once the library is erased nothing rings any more, until that is taken back', async () => {
  await addFeeds(store, [followed('https://paper.example/feed', 'Paper', AT)]);
  await wakeAreas({ store });
  expect([...alarms.keys()]).toEqual(['feeds']);
  await eraseLibrary(store);
  expect([...alarms.keys()]).toEqual([]);
  await undoErase(store);
  expect([...alarms.keys()]).toEqual(['feeds']);
});

test('at the start nothing rings for feeds that are all paused', async () => {
  await addFeeds(store, [{ ...followed('https://paper.example/feed', 'Paper', AT), paused: true }]);
  await wakeAreas({ store });
  expect([...alarms.keys()]).toEqual([]);
});
