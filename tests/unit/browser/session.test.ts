import { expect, test, vi } from 'vitest';
import { evictTabs, keepTabEntry, tabEntry } from '@/lib/browser/session';

vi.mock('@/lib/browser/badge', () => ({ showBadge: () => Promise.resolve() }));
const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: (key: string | null) =>
          Promise.resolve(key === null ? Object.fromEntries(kept) : { [key]: kept.get(key) }),
        remove: (keys: string[]) => {
          for (const key of keys) kept.delete(key);
          return Promise.resolve();
        },
        set: (all: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(all)) kept.set(key, value);
          return Promise.resolve();
        },
      },
    },
    tabs: { query: () => Promise.resolve(Array.from({ length: 30 }, (_, id) => ({ id }))) },
  },
}));

const captured = (capturedAt: string) => ({
  url: 'https://paper.example/',
  capturedAt,
  context: null,
  problem: null,
});

test('an answer that was overtaken by a later capture is not kept', async () => {
  expect(await keepTabEntry(1, captured('2024-03-01T10:00:05.000Z'))).toBe(true);
  expect(await keepTabEntry(1, captured('2024-03-01T10:00:00.000Z'))).toBe(false);
  expect((await tabEntry(1))?.capturedAt).toBe('2024-03-01T10:00:05.000Z');
});

test('a clock that was set back does not keep new pages out', async () => {
  expect(await keepTabEntry(2, captured('2034-03-01T10:00:00.000Z'))).toBe(true);
  expect(await keepTabEntry(2, captured('2024-03-01T10:00:00.000Z'))).toBe(true);
  expect((await tabEntry(2))?.capturedAt).toBe('2024-03-01T10:00:00.000Z');
});

test('the newest of the open tabs stay, and nothing of a tab that was closed before its answer was there', async () => {
  kept.clear();
  for (const tab of [...Array(22).keys(), 40])
    await keepTabEntry(tab, captured(`2024-03-01T10:00:${tab + 10}.000Z`));
  kept.set('picked:40', { text: 'Ferry sinks' }).set('picked:3', { text: 'off Lindholm' });
  await evictTabs();
  const open = Array.from({ length: 20 }, (_, i) => `tab:${i + 2}`);
  expect([...kept.keys()]).toEqual([...open, 'picked:3']);
});
