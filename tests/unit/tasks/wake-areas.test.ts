import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openStore } from '@/lib/store/open';
import { dropAllStaged, keepWish } from '@/lib/store/staged';
import { wakeAreas } from '@/lib/tasks/areas';

const rings: string[] = [];
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/lib/browser/alarms', () => ({
  LOOK_EVERY: 15,
  ringAt: (name: string) => Promise.resolve(rings.push(name)),
  setAlarm: (name: string) => Promise.resolve(rings.push(name)),
}));

test('after a start nothing rings, unless something is followed or an import may have been cut short', async () => {
  const store = openStore('wake');
  await wakeAreas({ store });
  expect(rings).toEqual([]);
  await keepWish(store, 'file', { end: null });
  await wakeAreas({ store });
  expect(rings.splice(0)).toEqual(['datasets']);
  await dropAllStaged(store);
  await wakeAreas({ store });
  expect(rings).toEqual([]);
});
