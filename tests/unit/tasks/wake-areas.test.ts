import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openStore } from '@/lib/store/open';
import { dropAllStaged, keepWish } from '@/lib/store/staged';
import { wakeAreas } from '@/lib/tasks/areas';

const { rings, ring } = vi.hoisted(() => {
  const held = new Set<string>();
  return {
    rings: held,
    ring: (name: string, at: unknown) => {
      if (at === null) held.delete(name);
      else held.add(name);
      return Promise.resolve();
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/lib/browser/alarms', () => ({
  LOOK_EVERY: 15,
  ringAt: ring,
  setAlarm: ring,
  clearAlarm: (name: string) => ring(name, null),
}));

test('nothing rings, unless something is followed or an import may have been cut short', async () => {
  const store = openStore('wake');
  await wakeAreas({ store });
  expect([...rings]).toEqual([]);
  await keepWish(store, 'file', { end: null });
  await wakeAreas({ store });
  expect([...rings]).toEqual(['datasets']);
  await dropAllStaged(store);
  await wakeAreas({ store });
  expect([...rings]).toEqual([]);
});
