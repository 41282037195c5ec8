import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearNetworkLog, loggedFetch, networkLog } from '@/lib/browser/net';

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: () => Promise.resolve(Object.fromEntries(kept)),
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
          return Promise.resolve();
        },
        remove: (keys: readonly string[]) => {
          for (const key of keys) kept.delete(key);
          return Promise.resolve();
        },
      },
    },
  },
}));

const network = vi.fn<typeof fetch>();

beforeEach(() => {
  kept.clear();
  kept.set('settings', { badge: true });
  vi.stubGlobal('fetch', network);
});
afterEach(() => {
  vi.unstubAllGlobals();
  network.mockReset();
});

const FEED = 'https://news.example/feed.xml';

test('a request is in the log before it is made, then with its answer', async () => {
  let during: unknown;
  network.mockImplementation(async () => {
    during = await networkLog();
    return new Response(null, { status: 304 });
  });
  await loggedFetch('feed')(FEED);
  expect(during).toMatchObject([{ url: FEED, reason: 'feed', status: null, took: null }]);
  expect(await networkLog()).toMatchObject([
    { url: FEED, reason: 'feed', status: 304, took: expect.any(Number) },
  ]);
});

test('a request that nobody answers stays in the log, and fails as it would', async () => {
  network.mockRejectedValue(new TypeError('unreachable'));
  await expect(loggedFetch('dataset')(FEED)).rejects.toThrow('unreachable');
  expect(await networkLog()).toMatchObject([{ status: null, took: expect.any(Number) }]);
});

test('nothing goes along: no cookie, no referrer, no body', async () => {
  network.mockResolvedValue(new Response(''));
  await loggedFetch('feed')(FEED, { credentials: 'include', redirect: 'error' });
  expect(network.mock.calls[0]?.[1]).toEqual({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  for (const init of [{ method: 'POST' }, { method: 'PUT' }, { body: 'what I read' }])
    await expect(loggedFetch('feed')(FEED, init)).rejects.toThrow(TypeError);
  expect(network).toHaveBeenCalledTimes(1);
});

test('the log keeps the last 500, newest first, and is forgotten when asked', async () => {
  network.mockResolvedValue(new Response(''));
  for (let i = 0; i < 510; i += 1) {
    const at = new Date(i * 1_000).toISOString();
    kept.set(`network:${at}:x`, { at, reason: 'feed', url: FEED, status: 200, took: 1 });
  }
  await loggedFetch('dataset')(FEED);
  const log = await networkLog();
  expect(log).toHaveLength(500);
  expect(log[0]).toMatchObject({ reason: 'dataset' });
  expect(log.at(-1)?.at).toBe(new Date(11_000).toISOString());
  await clearNetworkLog();
  expect([...kept.keys()]).toEqual(['settings']);
});
