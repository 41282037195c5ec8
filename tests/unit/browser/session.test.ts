import { expect, test, vi } from 'vitest';
import { keepTabEntry, tabEntry } from '@/lib/browser/session';

vi.mock('@/lib/browser/badge', () => ({ showBadge: () => Promise.resolve() }));
const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: (key: string) => Promise.resolve({ [key]: kept.get(key) }),
        set: (all: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(all)) kept.set(key, value);
          return Promise.resolve();
        },
      },
    },
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
