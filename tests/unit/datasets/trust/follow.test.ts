import { describe, expect, test } from 'vitest';
import { altered, resigned, scene, taking, type Scene } from './scene';
import { sha256Hex, utf8 } from '@/lib/datasets/bytes';
import { gzip } from '@/lib/datasets/pack/gzip';
import { NAMES, readHead } from '@/lib/datasets/pack/manifest';
import { publisherFiles } from '@/lib/datasets/pack/publish';
import { type RefusalCode } from '@/lib/datasets/refusal';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import {
  appoint,
  CREATED,
  EXPIRES,
  FACTS,
  newSigner,
  NOW,
  publish,
  publisherOf,
  reading,
  release,
  reportStatement,
  withFile,
  type Host,
  reportStatements,
} from '@/tests/support/pack-files';

test('who follows takes a version, sees that it is known, and takes the next', async () => {
  const { signer, before, host, trusted, second } = await scene();
  const start = await firstContact(reading(before), null);
  const offer = await follow(start, reading(before), NOW);
  expect([offer.head.version, offer.known]).toEqual([1, false]);
  expect((await follow(offer.trusted, reading(before), NOW)).known).toBe(true);
  expect((await follow(offer.trusted, reading(host), NOW)).trusted).toEqual(trusted);
  // A head that only says that the version is still the newest.
  await release(host, second, signer, {
    created: '2026-03-02T00:00:00Z',
    expires: '2026-05-01T00:00:00Z',
  });
  expect(await taking(host, trusted, '2026-04-02T00:00:00Z')).toBe('taken');
});

describe('is refused, and what is trusted stays', () => {
  const vectors: Record<
    string,
    [RefusalCode, (s: Scene) => Promise<[Host, string?]> | [Host, string?]]
  > = {
    'R1 an older version': ['rollback', ({ before }) => [before]],
    'R2 other contents under the same version': [
      'equivocation',
      async ({ host, second, signer }) => [
        await resigned(host, altered(second, { title: 'Another' }), signer),
      ],
    ],
    'R3 a new head with the manifest before': [
      'manifest-hash',
      ({ host, first }) => [withFile(host, NAMES.manifest(2), first.manifestBytes)],
    ],
    'R4 a manifest of another pack': [
      'mix-and-match',
      async ({ host, second, signer }) => {
        const other = altered(second, { pack: 'another', version: 3 });
        const served = new Map(host).set(NAMES.manifest(3), other.manifestBytes);
        await release(
          served,
          { ...other, manifest: { ...other.manifest, pack: FACTS.pack } },
          signer,
        );
        return [served];
      },
    ],
    'R5 chunks in another order': [
      'manifest-hash',
      ({ host, second }) => [
        withFile(
          host,
          NAMES.manifest(2),
          altered(second, { chunks: second.manifest.chunks.toReversed() }).manifestBytes,
        ),
      ],
    ],
    'R5 chunks in another order, rightly signed, so that an older row would hold': [
      'sum',
      async ({ host, second, signer }) => {
        const told = [...reportStatements(29), reportStatement(29, 'Edited')];
        const edited = await publish(host, told, signer, { previous: second });
        const chunks = edited.manifest.chunks.toReversed();
        return [await resigned(host, altered(edited, { version: 4, chunks }), signer)];
      },
    ],
    'R6 expired by a second': ['expired', ({ host }) => [host, '2026-04-01T00:00:01Z']],
    'R7 made three days from now': [
      'future',
      async ({ host, second, signer }) => {
        await release(host, second, signer, { created: '2026-03-05T00:00:00Z' });
        return [host];
      },
    ],
    'R8 version 2^53': [
      'head-form',
      ({ host }) => {
        const head = { ...readHead(host.get('head.json') ?? utf8('')), version: 2 ** 53 };
        return [withFile(host, 'head.json', JSON.stringify(head))];
      },
    ],
    'R9 a head of 4,097 bytes': [
      'too-large',
      ({ host }) => [withFile(host, 'head.json', ' '.repeat(4_097))],
    ],
    'R10 a chunk longer than announced': [
      'too-large',
      ({ host, second }) => {
        const { sha256, bytes } = second.manifest.chunks[1] ?? { sha256: '', bytes: 0 };
        return [withFile(host, NAMES.chunk(sha256), new Uint8Array(bytes + 1))];
      },
    ],
    'R12 a link of the chain of publishers lacks': [
      'publisher-chain',
      async ({ host, second, signer }) => {
        const next = await newSigner();
        await appoint(host, publisherOf([next], 3), [signer, next]);
        await release(host, second, next, { publisher: 3 });
        return [host];
      },
    ],
    'R16 a sealed chunk of before in place of a new one': [
      'chunk-hash',
      ({ host, second }) => {
        const [old, young] = second.manifest.chunks;
        const bytes = host.get(NAMES.chunk(old?.sha256 ?? '')) ?? utf8('');
        const cut = bytes.slice(0, young?.bytes);
        return [withFile(host, NAMES.chunk(young?.sha256 ?? ''), cut)];
      },
    ],
    'a foreign key': [
      'foreign-key',
      async ({ host, second }) => {
        await release(host, second, await newSigner());
        return [host];
      },
    ],
    'a page in place of the head': [
      'head-form',
      ({ host }) => [withFile(host, 'head.json', '<html>')],
    ],
    'a publisher of before': [
      'old-key',
      async (s) => {
        const next = await newSigner();
        await appoint(s.host, publisherOf([next], 2), [s.signer, next]);
        return [s.host];
      },
    ],
    'expected rows that are not there': [
      'rows',
      async ({ host, second, signer }) => {
        const expected = { ...second.manifest.expected, reports: 31 };
        return [await resigned(host, altered(second, { version: 3, expected }), signer)];
      },
    ],
    'a sum that is another': [
      'sum',
      async ({ host, second, signer }) => {
        const expected = { ...second.manifest.expected, sum: '0'.repeat(64) };
        return [await resigned(host, altered(second, { version: 3, expected }), signer)];
      },
    ],
  };

  test.each(Object.entries(vectors))('%s', async (name, [code, attack]) => {
    const s = await scene();
    const [host, now] = await attack(s);
    const trusted =
      name === 'a publisher of before'
        ? { ...s.trusted, publisher: { ...s.trusted.publisher, number: 2 } }
        : s.trusted;
    const kept = JSON.stringify(trusted);
    expect(await taking(host, trusted, now)).toBe(code);
    expect(JSON.stringify(trusted)).toBe(kept);
  });
});

test('R15 a right signature of the right bytes, made for another version, is refused', async () => {
  const { host, second, signer, trusted } = await scene();
  const other = new Map(host);
  await release(other, { ...second, manifest: { ...second.manifest, version: 3 } }, signer);
  // The bytes are those of version 2; only what the signature says of them is another.
  const served = withFile(
    host,
    NAMES.signature(NAMES.manifest(2)),
    other.get(NAMES.signature(NAMES.manifest(3))) ?? utf8(''),
  );
  expect(await taking(served, trusted)).toBe('signature-elsewhere');
});

test('R11 what was withdrawn may come back', async () => {
  const { host, second, signer, trusted } = await scene();
  const third = await publish(host, reportStatements(29), signer, { previous: second });
  expect(third.manifest.expected.withdrawals).toBe(1);
  const fourth = await publish(host, reportStatements(30), signer, { previous: third });
  expect(fourth.manifest.expected).toEqual(second.manifest.expected);
  expect(await taking(host, trusted)).toBe('taken');
});

test('a clock that is years behind does not bring back what expired', async () => {
  const { host, trusted } = await scene();
  const late = { ...trusted, created: '2026-05-01T00:00:00Z' };
  expect(await taking(host, late, '2016-01-01T00:00:00Z')).toBe('expired');
  expect([CREATED < EXPIRES, (await publisherFiles(late.publisher, [])).size]).toEqual([true, 1]);
});

test('rows that are right in themselves but packed as a bomb are refused at the size announced', async () => {
  const { host, second, signer, trusted } = await scene();
  const bomb = gzip(new Uint8Array(20 * 1_024 * 1_024));
  const chunk = { sha256: sha256Hex(bomb), bytes: bomb.length, rawBytes: 1_000, rows: 1 };
  const bad = altered(second, { version: 3, chunks: [chunk] });
  const served = await resigned(withFile(host, NAMES.chunk(chunk.sha256), bomb), bad, signer);
  expect(await taking(served, trusted)).toBe('too-large');
});
