import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ShownSubscription } from '@/lib/core/model/subscription';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore, type Store } from '@/lib/store/open';
import { changeSubscription } from '@/lib/store/subscriptions';
import { subscriptionCalls } from '@/lib/tasks/subscriptions/calls';
import { updateDue } from '@/lib/tasks/subscriptions/jobs';
import type { World } from '@/lib/tasks/areas';
import { until } from '@/tests/support/ask';
import { newSigner, reportStatements } from '@/tests/support/pack-files';
import { teamAt, type Team } from '@/tests/support/published';
import type { Pages } from '@/tests/support/serve-pages';
import { worldOf } from '@/tests/support/world';

const browser = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const area = {
    get: async (key: string | null) => {
      await Promise.resolve();
      return Object.fromEntries([...kept].filter(([name]) => key === null || name === key));
    },
    set: async (values: object) => {
      await Promise.resolve();
      for (const [name, value] of Object.entries(values)) kept.set(name, value);
    },
    remove: async () => Promise.resolve(),
  };
  const state = { allowed: true, alarms: new Map<string, number>(), returned: [] as string[] };
  return {
    state,
    storage: { local: area, session: area },
    runtime: { getPlatformInfo: async () => Promise.resolve({}) },
    permissions: {
      contains: async () => Promise.resolve(state.allowed),
      remove: async ({ origins }: { origins: string[] }) => {
        state.returned.push(...origins);
        return Promise.resolve(true);
      },
    },
    alarms: {
      create: (name: string, { when }: { when: number }) => {
        state.alarms.set(name, when);
        return Promise.resolve();
      },
      clear: async (name: string) => Promise.resolve(state.alarms.delete(name)),
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const HOST = 'desk.example';
const ADDRESS = `https://${HOST}/p/`;
const pages: Pages = new Map();
const asked: string[] = [];
let store: Store;
let world: World;
let team: Team;
let number = 0;

async function call(name: string, argument: unknown): Promise<unknown> {
  const answer = await subscriptionCalls[name]?.(world, argument);
  return answer?.ok ? answer.value : (answer?.problem ?? null);
}

const isShown = (value: unknown): value is readonly ShownSubscription[] => Array.isArray(value);

async function shown(): Promise<ShownSubscription | null> {
  const all = await call('subscriptions', null);
  return isShown(all) ? (all[0] ?? null) : null;
}

const settled = (): Promise<ShownSubscription> =>
  until('the end of the update', async () => {
    const one = await shown();
    return one && one.progress === null ? one : null;
  });

const agreement = (keys: readonly string[], address = ADDRESS) => ({
  address,
  allowPrivate: false,
  name: 'Desk',
  compared: false,
  keys,
});

beforeEach(async () => {
  number += 1;
  store = openStore(`subscriptions-${number}`);
  world = worldOf(store);
  browser.state.allowed = true;
  asked.length = 0;
  pages.clear();
  team = await teamAt(pages, `${HOST}/p`);
  await team.publish(reportStatements(20));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const body = pages.get(url.replace('https://', ''));
    if (typeof body === 'function' || body === undefined)
      return Promise.resolve(new Response('', { status: 404 }));
    return Promise.resolve(new Response(typeof body === 'string' ? body : new Uint8Array(body)));
  });
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['http://desk.example/p/', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['data:text/plain,x', 'not-https'],
  ['https://ida:pw@desk.example/', 'credentials'],
  ['https://localhost/p/', 'private-address'],
  ['https://0x7f.1/', 'private-address'],
  ['https://[::ffff:7f00:1]/', 'private-address'],
  ['https://169.254.169.254/', 'private-address'],
  ['nonsense', 'not-an-address'],
])('A30, A31: %s is refused as %s, and nobody is asked', async (address, code) => {
  const meeting = { address, allowPrivate: false };
  expect(await call('meet', meeting)).toMatchObject({ met: null, refusal: { code } });
  expect(await call('subscribe', agreement(['k'], address))).toMatchObject({ refusal: { code } });
  expect(asked).toEqual([]);
});

test('a host that the person did not allow is not asked', async () => {
  browser.state.allowed = false;
  expect(await call('meet', { address: ADDRESS, allowPrivate: false })).toMatchObject({
    code: 'no-access',
  });
  expect(asked).toEqual([]);
});

test('who is met is shown with their key; nobody else is subscribed to', async () => {
  expect(await call('meet', { address: ADDRESS, allowPrivate: false })).toMatchObject({
    met: { reports: 20, told: { title: 'Harbour fire' }, pinned: false, known: false },
  });
  const stranger = await newSigner();
  expect(await call('subscribe', agreement([stranger.publicKey.text]))).toMatchObject({
    refusal: { code: 'foreign-key' },
  });
  expect(await shown()).toBeNull();
});

test('A27: fifty updates at once are one; the next look is planned', async () => {
  await call('subscribe', agreement([team.signer.publicKey.text]));
  expect(await settled()).toMatchObject({ trusted: { version: 1 }, failures: 0 });
  expect((await libraryStatus(store)).reports).toBe(20);
  await team.publish(reportStatements(25));
  asked.length = 0;
  await Promise.all(Array.from({ length: 50 }, () => call('update', ADDRESS)));
  expect(await settled()).toMatchObject({ trusted: { version: 2 } });
  expect(asked.filter((url) => url.endsWith('/head.json'))).toHaveLength(1);
  expect((await libraryStatus(store)).reports).toBe(25);
  const day = browser.state.alarms.get('datasets') ?? 0;
  expect(day - Date.now()).toBeGreaterThan(23 * 3_600_000);
  expect(await call('changes', ADDRESS)).toMatchObject({ from: 1, to: 2, counts: { added: 5 } });
});

test('A36: after a failure it waits, and tells what stood there; the alarm goes on when it is due', async () => {
  await call('subscribe', agreement([team.signer.publicKey.text]));
  await settled();
  pages.set(`${HOST}/p/head.json`, '<html>Log in');
  await call('update', ADDRESS);
  const failed = await settled();
  expect(failed).toMatchObject({ failures: 1, refusal: { code: 'head-form' } });
  expect((await libraryStatus(store)).reports).toBe(20);
  asked.length = 0;
  await updateDue(world);
  expect(asked, 'not before it is due').toEqual([]);
  team.serve();
  await changeSubscription(store, ADDRESS, (one) => ({ ...one, due: new Date().toISOString() }));
  await updateDue(world);
  expect(await shown()).toMatchObject({ failures: 0, refusal: null });
});

test('A43: another dataset with another key at the same address is not taken', async () => {
  await call('subscribe', agreement([team.signer.publicKey.text]));
  await settled();
  const thief = await teamAt(pages, `${HOST}/p`);
  await thief.publish(reportStatements(3));
  await thief.publish(reportStatements(4));
  await call('update', ADDRESS);
  expect(await settled()).toMatchObject({ refusal: { code: 'foreign-key' } });
  expect((await libraryStatus(store)).reports).toBe(20);
});

test('A60: who leaves in the middle of an update has nothing of it', async () => {
  await team.publish(reportStatements(9_000));
  await call('subscribe', agreement([team.signer.publicKey.text]));
  await until('work', async () => ((await shown())?.progress?.phase === 'reading' ? true : null));
  await call('unsubscribe', ADDRESS);
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
  expect(await store.run((db) => db.count('shelf'))).toBe(0);
  expect(await store.run((db) => db.count('subscriptions'))).toBe(0);
  expect(browser.state.alarms.has('datasets')).toBe(false);
  expect(browser.state.returned).toContain(`https://${HOST}/*`);
});
