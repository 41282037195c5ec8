import { describe, expect, test } from 'vitest';
import type { Bytes } from '@/lib/datasets/bytes';
import { checked } from '@/lib/datasets/refusal';
import { subscriptionAddress } from '@/lib/datasets/subscription/address';
import { hosted, type Fetch } from '@/lib/datasets/subscription/hosted';
import {
  confirmed,
  isDue,
  isStale,
  refusedUpdate,
  subscribed,
} from '@/lib/datasets/subscription/state';
import { backupKey, restoreKey } from '@/lib/datasets/trust/backup';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { generateKey, signerOf } from '@/lib/datasets/trust/secret-key';
import {
  appoint,
  newSigner,
  NOW,
  publish,
  publisherOf,
  reading,
  reportStatement,
  type Host,
} from '@/tests/support/pack-files';

describe('an address', () => {
  test.each([
    ['http://paper.example.org/x', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['chrome://settings', 'not-https'],
    ['data:text/html,x', 'not-https'],
    ['https://a:b@paper.example.org/', 'credentials'],
    ['nowhere', 'not-an-address'],
    ['https://localhost/', 'private-address'],
    ['https://localhost./', 'private-address'],
    ['https://desk.local/', 'private-address'],
    ['https://intranet/', 'private-address'],
    ['https://127.1/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:7f00:1]/', 'private-address'],
    ['https://[fe80::1]/', 'private-address'],
    ['https://[fd00::1]/', 'private-address'],
    ['https://169.254.169.254/', 'private-address'],
    ['https://10.1.2.3/', 'private-address'],
    ['https://172.20.0.1/', 'private-address'],
    ['https://192.168.1.1/', 'private-address'],
    ['https://100.64.0.1/', 'private-address'],
  ])('%s is refused: %s', (written, refused) => {
    expect(subscriptionAddress(written, false)).toEqual({ refused });
  });

  test('is a folder, with a key when one was given; a private one when that is wanted', () => {
    const key = `RW${'A'.repeat(54)}`;
    expect(subscriptionAddress(`https://paper.example.org/x/head.json#key=${key}`, false)).toEqual({
      url: 'https://paper.example.org/x/',
      key,
    });
    expect(subscriptionAddress('https://8.8.8.8/x', false)).toEqual({
      url: 'https://8.8.8.8/x/',
      key: null,
    });
    expect(subscriptionAddress('https://[2606:4700::1]/', false)).toMatchObject({ key: null });
    expect(subscriptionAddress('https://10.0.0.5:8443/', true)).toMatchObject({
      url: 'https://10.0.0.5:8443/',
    });
  });
});

test('a subscription waits longer after each failure, and holds what it trusts', async () => {
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  await publish(host, [reportStatement(1)], signer);
  const trusted = await firstContact(reading(host), null);
  const agreed = {
    url: 'https://x.example/',
    name: 'Desk',
    compared: true,
    allowPrivate: false,
    trusted,
  };
  let one = subscribed(agreed, NOW);
  expect(isDue(one, NOW)).toBe(true);
  const waits: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    one = refusedUpdate(one, { code: 'rollback' }, NOW, 0.5);
    waits.push((Date.parse(one.due) - Date.parse(NOW)) / 3_600_000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  expect([one.trusted, one.refusal, isDue(one, NOW)]).toEqual([
    trusted,
    { code: 'rollback' },
    false,
  ]);
  const offer = await follow(one.trusted, reading(host), NOW);
  one = confirmed(one, offer, NOW);
  expect(one).toMatchObject({
    failures: 0,
    refusal: null,
    confirmed: NOW,
    trusted: { version: 1 },
  });
  expect([isStale(one, NOW), isStale(one, '2027-01-01T00:00:00Z')]).toEqual([false, true]);
  expect(isDue(one, '2020-01-01T00:00:00Z')).toBe(true);
});

/** An answer of forty bytes after every so many milliseconds, for ever. */
const endless = (every: number) => (): Response =>
  new Response(
    new ReadableStream<Bytes>({
      async pull(to) {
        await new Promise((later) => setTimeout(later, every));
        to.enqueue(new Uint8Array(40));
      },
    }),
  );

/** Sends into the person's own network. */
const sending = (): Response =>
  new Response(null, { status: 302, headers: { location: 'https://192.168.0.1/admin' } });
/** What a browser answers in place of a redirect that it was told not to follow. */
const opaque = (): Response =>
  Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });

describe('a host', () => {
  const asked: { url: string; init: RequestInit }[] = [];
  const host =
    (answer: () => Response): Fetch =>
    async (url, init) => {
      asked.push({ url, init });
      return await Promise.resolve(answer());
    };
  const get = (answer: () => Response, most = 100) =>
    checked(() =>
      hosted('https://x.example/p/', { fetch: host(answer), patience: 100 })('head.json', most),
    );

  test('is asked plainly and read to the end', async () => {
    expect(await get(() => new Response('abc'))).toEqual({
      ok: true,
      value: new Uint8Array([97, 98, 99]),
    });
    expect(asked[0]?.url).toBe('https://x.example/p/head.json');
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(asked[0]?.init.headers).toBeUndefined();
  });

  test('that sends elsewhere is not followed', async () => {
    asked.length = 0;
    expect(await get(sending)).toMatchObject({ refusal: { code: 'redirect' } });
    expect(await get(opaque)).toMatchObject({ refusal: { code: 'redirect' } });
    expect(asked.map(({ url }) => url)).toEqual(Array(2).fill('https://x.example/p/head.json'));
  });

  test('that never ends, stalls, fails or has nothing is given up', async () => {
    expect(await get(endless(0))).toMatchObject({ refusal: { code: 'too-large' } });
    expect(await get(endless(30), 10_000)).toMatchObject({ refusal: { params: { why: 'slow' } } });
    expect(await get(endless(5_000))).toMatchObject({ refusal: { params: { why: 'slow' } } });
    expect(await get(() => new Response('', { status: 404 }))).toMatchObject({
      refusal: { code: 'missing', params: { status: 404 } },
    });
    expect(
      await get(() => {
        throw new TypeError('redirect');
      }),
    ).toMatchObject({ refusal: { code: 'missing' } });
  });
});

test('a backup of a key opens with its password alone', async () => {
  const { publicKey, privateKey } = await generateKey(true);
  const written = await backupKey(publicKey, privateKey, 'correct horse');
  const restored = await restoreKey(written, 'correct horse');
  const { sign } = signerOf(restored.publicKey, restored.privateKey);
  expect((await sign(new Uint8Array([1]))).length).toBe(64);
  expect(await checked(() => restoreKey(written, 'wrong'))).toMatchObject({
    refusal: { code: 'key-locked' },
  });
  expect(await checked(() => restoreKey('{}', 'x'))).toMatchObject({
    refusal: { code: 'key-form' },
  });
});
