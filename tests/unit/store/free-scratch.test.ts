import 'fake-indexeddb/auto';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { shared } from '@/lib/store/exclusive';
import { PARTS, sweep } from '@/lib/store/garbage';
import { freeScratch, SCRATCH } from '@/lib/store/merge-loaded';
import { openStore } from '@/lib/store/open';
import { webLocks } from '@/tests/support/locks';

afterEach(() => vi.unstubAllGlobals());

/** A store that tells what becomes of its scratch place; a look at that takes as long as `until`. */
function watched(name: string, until: Promise<unknown>) {
  const store = openStore(name);
  const told: string[] = [];
  const scratch = {
    ...store.scratch,
    present: async () => {
      told.push('looks');
      await until;
      told.push('looked');
      return [];
    },
  };
  const dropScratch = (): Promise<void> => Promise.resolve(void told.push('dropped'));
  return { store: { ...store, scratch, dropScratch }, told };
}

test('the scratch place is not dropped while a sweep looks what is in it', async () => {
  vi.stubGlobal('navigator', { locks: webLocks() });
  const gate = new EventTarget();
  const { store, told } = watched('free while swept', once(gate, 'go'));
  const swept = sweep(store);
  await vi.waitFor(() => expect(told).toEqual(['looks']));
  await freeScratch(store);
  expect(told).toEqual(['looks']);
  gate.dispatchEvent(new Event('go'));
  await swept;
  await freeScratch(store);
  expect(told).toEqual(['looks', 'looked', 'dropped']);
});

test.each([PARTS, SCRATCH])('nor while somebody holds %s', async (name) => {
  vi.stubGlobal('navigator', { locks: webLocks() });
  const { store, told } = watched(`free while ${name}`, Promise.resolve());
  await shared(name, () => freeScratch(store));
  expect(told).toEqual([]);
  await freeScratch(store);
  expect(told).toEqual(['dropped']);
});
