import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Subscription } from '@/lib/core/model/subscription';
import type { Bytes } from '@/lib/datasets/bytes';
import type { Statement } from '@/lib/datasets/pack/row';
import { checked } from '@/lib/datasets/refusal';
import { hosted } from '@/lib/datasets/subscription/hosted';
import type { Shelf } from '@/lib/datasets/subscription/shelf';
import { subscribed } from '@/lib/datasets/subscription/state';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore, type Store } from '@/lib/store/open';
import { findByIds } from '@/lib/store/places';
import { refreshSubscription } from '@/lib/tasks/refresh-subscription';
import {
  appoint,
  newSigner,
  NOW,
  publish,
  publisherOf,
  reading,
  release,
  reportStatement,
  type Host,
  reportStatements,
} from '@/tests/support/pack-files';

const noShelf: Shelf = {
  get: () => Promise.resolve(null),
  put: () => Promise.resolve(),
};

async function teamOf(statements: readonly Statement[]) {
  const signer = await newSigner();
  const host: Host = new Map<string, Bytes>();
  await appoint(host, publisherOf([signer]), [signer]);
  const first = await publish(host, statements, signer);
  return { host, signer, first };
}

async function agreedTo(host: Host, url: string): Promise<Subscription> {
  const trusted = await firstContact(reading(host), null);
  return subscribed({ url, name: url, compared: false, allowPrivate: false, trusted }, NOW);
}

const refresh = (store: Store, one: Subscription, host: Host, at = NOW) =>
  refreshSubscription(store, one, { at, chance: 0.5, shelf: noShelf, get: reading(host) });

const count = async (store: Store): Promise<number> => (await libraryStatus(store)).reports;

const opaque = (): Response => {
  const answer = new Response();
  Object.defineProperty(answer, 'type', { value: 'opaqueredirect' });
  return answer;
};
/** A host whose publisher has handed over so many times. */
async function handedOver(times: number) {
  const { host, signer, first } = await teamOf(reportStatements(2));
  const trusted = await firstContact(reading(host), null);
  let last = signer;
  for (let number = 2; number <= times + 1; number += 1) {
    const next = await newSigner();
    await appoint(host, publisherOf([next], number), [last, next]);
    last = next;
  }
  await release(host, first, last, { publisher: times + 1 });
  return { host, trusted };
}

describe('A28: a disk that is full', () => {
  test('leaves the version before, says so, and takes the next when there is room again', async () => {
    const store = openStore('attacks-full');
    const { host, signer, first } = await teamOf(reportStatements(30));
    const one = (await refresh(store, await agreedTo(host, 'https://full.example/'), host))
      .subscription;
    await publish(host, reportStatements(40), signer, { previous: first });
    const full: Store = {
      ...store,
      volumes: {
        ...store.volumes,
        make: () => Promise.reject(new DOMException('Full.', 'QuotaExceededError')),
      },
    };
    const failed = await refresh(full, one, host);
    expect(failed.subscription).toMatchObject({ problem: 'store-full', trusted: one.trusted });
    expect(await count(store)).toBe(30);
    expect((await refresh(store, failed.subscription, host)).changed).toBe(true);
    expect(await count(store)).toBe(40);
  });
});

describe('A32: a host that sends elsewhere', () => {
  test.each([
    ['as browsers show it', opaque],
    [
      'to http',
      () => new Response(null, { status: 301, headers: { location: 'http://x.example/' } }),
    ],
    [
      'to another host',
      () => new Response(null, { status: 302, headers: { location: 'https://y.example/' } }),
    ],
    ['to itself', () => new Response(null, { status: 308, headers: { location: 'head.json' } })],
  ])('%s is not followed, and asked once', async (_, answer) => {
    let asked = 0;
    const get = hosted('https://x.example/', {
      patience: 1_000,
      fetch: () => {
        asked += 1;
        return Promise.resolve(answer());
      },
    });
    expect(await checked(() => get('head.json', 4_096))).toMatchObject({
      refusal: { code: 'redirect' },
    });
    expect(asked).toBe(1);
  });
});

test('A36: an empty body and a page that says that nothing is there are no dataset', async () => {
  const { host } = await teamOf(reportStatements(1));
  const trusted = await firstContact(reading(host), null);
  for (const [body, status, code] of [
    ['', 200, 'head-form'],
    ['Not found', 404, 'missing'],
    ['{"format":"second-source-head"}', 200, 'head-form'],
  ] as const) {
    const answer = () => Promise.resolve(new Response(body, { status }));
    const get = hosted('https://x.example/', { patience: 1_000, fetch: answer });
    expect(await checked(() => follow(trusted, get, NOW))).toMatchObject({ refusal: { code } });
  }
});

describe('A42: keys that change hands', () => {
  test('are followed over 256 links at once, and no further', async () => {
    const far = await handedOver(256);
    expect((await follow(far.trusted, reading(far.host), NOW)).trusted.publisher.number).toBe(257);
    const further = await handedOver(257);
    expect(await checked(() => follow(further.trusted, reading(further.host), NOW))).toMatchObject({
      refusal: { code: 'publisher-chain' },
    });
  }, 60_000);
});

test('A44: a clock that is years ahead takes nothing new for sure, keeps what is there, and moves no other subscription', async () => {
  const store = openStore('attacks-clock');
  const [{ host }, other] = [await teamOf(reportStatements(3)), await teamOf(reportStatements(5))];
  const one = (await refresh(store, await agreedTo(host, 'https://a.example/'), host)).subscription;
  const ahead = '2036-03-02T00:00:00Z';
  const late = (await refresh(store, one, host, ahead)).subscription;
  expect(late).toMatchObject({ refusal: { code: 'expired' }, trusted: one.trusted });
  expect(await count(store)).toBe(3);
  // Set right again, both are taken.
  expect((await refresh(store, late, host)).subscription.refusal).toBeNull();
  const second = await refresh(store, await agreedTo(other.host, 'https://b.example/'), other.host);
  expect(second.changed).toBe(true);
});

test('A48: what one dataset withdraws or words otherwise, another goes on to tell', async () => {
  const store = openStore('attacks-two');
  const [mine, theirs] = [await teamOf(reportStatements(3)), await teamOf(reportStatements(3))];
  const [a, b] = [
    await agreedTo(mine.host, 'https://a.example/'),
    await agreedTo(theirs.host, 'https://b.example/'),
  ];
  await refresh(store, a, mine.host);
  const second = (await refresh(store, b, theirs.host)).subscription;
  const id = 'url:https://paper1.example/1';
  const tellers = async () =>
    new Map(
      (await findByIds(store, [id])).map(({ report }) => [
        report.provenance[0]?.id,
        report.headline,
      ]),
    );
  const headline = 'Fire number 1 in the harbour';
  const both = new Map([
    [a.dataset, headline],
    [b.dataset, headline],
  ]);
  expect(await tellers()).toEqual(both);
  const other = [reportStatement(0), reportStatement(1, 'There was no fire'), reportStatement(2)];
  const worded = await publish(theirs.host, other, theirs.signer, { previous: theirs.first });
  const third = (await refresh(store, second, theirs.host)).subscription;
  expect(await tellers()).toEqual(new Map(both).set(b.dataset, 'There was no fire'));
  await publish(theirs.host, [reportStatement(0)], theirs.signer, { previous: worded });
  await refresh(store, third, theirs.host);
  expect(await tellers()).toEqual(new Map([[a.dataset, headline]]));
});
