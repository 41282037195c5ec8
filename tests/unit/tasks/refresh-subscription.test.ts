import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Bytes } from '@/lib/datasets/bytes';
import type { Get } from '@/lib/datasets/pack/live';
import { NAMES } from '@/lib/datasets/pack/manifest';
import type { Shelf } from '@/lib/datasets/subscription/shelf';
import { subscribed } from '@/lib/datasets/subscription/state';
import { firstContact } from '@/lib/datasets/trust/follow';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore } from '@/lib/store/open';
import { removeDataset } from '@/lib/store/remove';
import { refreshSubscription } from '@/lib/tasks/refresh-subscription';
import {
  appoint,
  newSigner,
  NOW,
  publish,
  publisherOf,
  reading,
  release,
  withFile,
  type Host,
  reportStatements,
} from '@/tests/support/pack-files';

function shelfOf(): Shelf & { readonly held: Map<string, Bytes> } {
  const held = new Map<string, Bytes>();
  return {
    held,
    get: async (name) => await Promise.resolve(held.get(name) ?? null),
    put: async (name, bytes) => void (await Promise.resolve(held.set(name, bytes))),
  };
}

test('a subscriber takes a version, then only what is new, and keeps what it has when the next is refused', async () => {
  const store = openStore('subscribed');
  const shelf = shelfOf();
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  const first = await publish(host, reportStatements(40), signer);
  const asked: string[] = [];
  const asking =
    (served: Host): Get =>
    (name, most) => {
      asked.push(name);
      return reading(served)(name, most);
    };
  const options = (served: Host) => ({ at: NOW, get: asking(served), shelf, chance: 0.5 });
  const trusted = await firstContact(reading(host), null);
  let one = subscribed(
    { url: 'https://desk.example/p/', name: 'Desk', compared: false, allowPrivate: false, trusted },
    NOW,
  );
  const id = one.dataset;
  const count = async (): Promise<number> => (await libraryStatus(store)).reports;

  let result = await refreshSubscription(store, one, options(host));
  expect([result.changed, await count()]).toEqual([true, 40]);
  one = result.subscription;
  result = await refreshSubscription(store, one, options(host));
  expect([result.changed, result.problem, await count()]).toEqual([false, null, 40]);

  const second = await publish(host, reportStatements(41), signer, { previous: first });
  const chunk = second.manifest.chunks.at(-1)?.sha256 ?? '';
  const damaged = withFile(host, NAMES.chunk(chunk), new Uint8Array(10));
  result = await refreshSubscription(store, one, options(damaged));
  expect(result.subscription).toMatchObject({
    failures: 1,
    refusal: { code: 'chunk-hash' },
    trusted: one.trusted,
  });
  expect([await count(), result.changed]).toEqual([40, false]);

  asked.length = 0;
  result = await refreshSubscription(store, one, options(host));
  expect([result.changed, await count()]).toEqual([true, 41]);
  expect(asked.filter((name) => name.startsWith('c/'))).toEqual([NAMES.chunk(chunk)]);
  expect(shelf.held.size).toBe(2);
  expect((await libraryStatus(store)).datasets).toMatchObject([
    { id, revision: 2, state: 'ready' },
  ]);

  const back = new Map(host).set('head.json', first.manifestBytes);
  result = await refreshSubscription(store, result.subscription, options(back));
  expect(result.subscription.refusal).toMatchObject({ code: 'head-form' });
  expect(await count()).toBe(41);
});

test('after a thief ran a version up, the publisher’s own of that number is taken, not held to be known', async () => {
  const store = openStore('subscribed-recovery');
  const [signer, next] = [await newSigner(), await newSigner()];
  const [host, stolen]: [Host, Host] = [new Map(), new Map()];
  for (const one of [host, stolen]) await appoint(one, publisherOf([signer]), [signer]);
  await publish(stolen, reportStatements(7), signer);
  const built = await publish(host, reportStatements(9), signer);
  const trusted = await firstContact(reading(host), null);
  const agreed = { name: 'Desk', compared: false, allowPrivate: false, trusted };
  let one = subscribed({ ...agreed, url: 'https://desk.example/q/' }, NOW);
  const options = { at: NOW, chance: 0.5 };
  const count = async (): Promise<number> => (await libraryStatus(store)).reports;
  one = (
    await refreshSubscription(store, one, { ...options, get: reading(stolen), shelf: shelfOf() })
  ).subscription;
  expect(await count()).toBe(7);
  await appoint(host, publisherOf([next], 2), [signer, next]);
  await release(host, built, next, { publisher: 2 });
  const result = await refreshSubscription(store, one, {
    ...options,
    get: reading(host),
    shelf: shelfOf(),
  });
  expect(result.changed).toBe(true);
  expect([result.subscription.rekeyed, await count()]).toEqual([NOW, 9]);
});

test('what was removed by itself is loaded again, though its version is known', async () => {
  const store = openStore('subscribed-removed');
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  await publish(host, reportStatements(5), signer);
  const trusted = await firstContact(reading(host), null);
  const agreed = { name: 'Desk', compared: false, allowPrivate: false, trusted };
  const options = { at: NOW, get: reading(host), shelf: shelfOf(), chance: 0.5 };
  const first = subscribed({ ...agreed, url: 'https://desk.example/r/' }, NOW);
  const taken = (await refreshSubscription(store, first, options)).subscription;
  await removeDataset(store, taken.dataset);
  expect((await libraryStatus(store)).reports).toBe(0);
  expect((await refreshSubscription(store, taken, options)).changed).toBe(true);
  expect((await libraryStatus(store)).reports).toBe(5);
});

test('stopped, nothing of it stays and the next look is in a day', async () => {
  const store = openStore('subscribed-stopped');
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  await publish(host, reportStatements(9_000), signer);
  const trusted = await firstContact(reading(host), null);
  const agreed = { name: 'Desk', compared: false, allowPrivate: false, trusted };
  const stop = new AbortController();
  const seen: string[] = [];
  const result = await refreshSubscription(
    store,
    subscribed({ ...agreed, url: 'https://desk.example/s/' }, NOW),
    {
      at: NOW,
      get: reading(host),
      shelf: shelfOf(),
      chance: 0.5,
      signal: stop.signal,
      onProgress({ phase, done }) {
        seen.push(phase);
        if (phase === 'reading' && done > 0) stop.abort();
      },
    },
  );
  expect(result.problem?.code).toBe('cancelled');
  expect(result.subscription).toMatchObject({ failures: 0, confirmed: null });
  expect(new Set(seen)).toEqual(new Set(['loading', 'reading']));
  expect(await libraryStatus(store)).toEqual({ reports: 0, datasets: [] });
});

test('what the background died over while it was taken is not checked again, and goes on', async () => {
  const store = openStore('subscribed-died');
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  await publish(host, reportStatements(4_100), signer);
  const trusted = await firstContact(reading(host), null);
  const agreed = { name: 'Desk', compared: false, allowPrivate: false, trusted };
  const one = subscribed({ ...agreed, url: 'https://desk.example/d/' }, NOW);
  const shelf = shelfOf();
  const begin = { at: NOW, get: reading(host), shelf, chance: 0.5 };
  await expect(
    refreshSubscription(store, one, {
      ...begin,
      onProgress({ phase, done }) {
        if (phase === 'reading' && done > 0) throw new Error('The background died.');
      },
    }),
  ).resolves.toMatchObject({ problem: { code: 'store-unavailable' } });
  const seen: string[] = [];
  const again = await refreshSubscription(store, one, {
    ...begin,
    onProgress: ({ phase, done }) => void seen.push(`${phase} ${done}`),
  });
  expect([again.changed, (await libraryStatus(store)).reports]).toEqual([true, 4_100]);
  expect(seen.slice(0, 2)).toEqual(['loading 0', 'reading 100']);
});
