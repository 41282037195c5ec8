import { describe, expect, test } from 'vitest';
import { altered, resigned, scene, taking } from './scene';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { appoint, newSigner, NOW, publisherOf, reading, release } from '@/tests/support/pack-files';

describe('keys change hands', () => {
  test('only by a link that enough old and new keys signed', async () => {
    const { host, second, signer, trusted } = await scene();
    const next = await newSigner();
    for (const [signers, outcome] of [
      [[signer], 'publisher-chain'],
      [[next], 'publisher-chain'],
      [[signer, next], 'taken'],
    ] as const) {
      const served = new Map(host);
      await appoint(served, publisherOf([next], 2), signers);
      await release(served, second, next, { publisher: 2 });
      expect(await taking(served, trusted)).toBe(outcome);
    }
  });

  test('R13 one key that signs twice is one', async () => {
    const { host, second, signer, trusted } = await scene();
    const next = await newSigner();
    const twice = { ...publisherOf([next, next], 2, 2) };
    await appoint(host, twice, [signer, next]);
    await release(host, second, next, { publisher: 2 });
    expect(await taking(host, trusted)).toBe('publisher-form');
    const alias = { ...next.publicKey, id: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]) };
    const { publicKey } = await import('@/lib/datasets/trust/minisign');
    const other = { publicKey: publicKey(alias.id, alias.key), sign: next.sign };
    await appoint(host, publisherOf([next, other], 2, 2), [signer, next, other]);
    expect(await taking(host, trusted)).toBe('publisher-chain');
  });

  test('R14 after a thief ran the version up, the publisher recovers by new keys', async () => {
    const { host, second, signer, trusted } = await scene();
    const thief = altered(second, { version: 10 ** 15 });
    const served = await resigned(host, thief, signer);
    const caught = (await follow(trusted, reading(served), NOW)).trusted;
    expect(await taking(host, caught)).toBe('rollback');
    const next = await newSigner();
    await appoint(host, publisherOf([next], 2), [signer, next]);
    await release(host, second, next, { publisher: 2 });
    expect(await taking(host, caught)).toBe('taken');
  });

  test('at first contact a key given beforehand must stand in the chain', async () => {
    const { host, second, signer } = await scene();
    const next = await newSigner();
    await appoint(host, publisherOf([next], 2), [signer, next]);
    await release(host, second, next, { publisher: 2 });
    const pinned = await firstContact(reading(host), signer.publicKey.text);
    expect((await follow(pinned, reading(host), NOW)).trusted.publisher.number).toBe(2);
    const { publicKey } = await newSigner();
    await expect(firstContact(reading(host), publicKey.text)).rejects.toMatchObject({
      refusal: { code: 'pinned-key' },
    });
  });
});
