import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive, archived } from '@/lib/datasets/pack/archive';
import { readLive } from '@/lib/datasets/pack/live';
import { checked } from '@/lib/datasets/refusal';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import {
  appoint,
  newSigner,
  NOW,
  publish,
  publisherOf,
  reportStatement,
  type Host,
} from '@/tests/support/pack-files';

test('a pack comes out of its archive as it went in, signatures and all', async () => {
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  await publish(host, [reportStatement(1), reportStatement(2)], signer);
  const zip = archive(host);
  expect(archive(new Map([...host].toReversed()))).toEqual(zip);
  const get = archived(zip);
  const { manifest } = await follow(await firstContact(get, null), get, NOW);
  expect((await readLive(manifest, get)).size).toBe(2);
  for (const [name, bytes] of host) expect(await get(name, 1_000_000)).toEqual(bytes);
});

test.each([
  ['a path out of the folder', { '../../head.json': strToU8('{}') }, 0],
  ['an absolute path', { '/head.json': strToU8('{}') }, 0],
  ['another file', { 'head.json': strToU8('{}'), 'run.exe': strToU8('x') }, 0],
  ['what is packed', { 'head.json': new Uint8Array(1_000_000) }, 9],
] as const)('%s is refused', async (_, files, level) => {
  const zip = new Uint8Array(zipSync(files, { level }));
  const read = await checked(() => Promise.resolve().then(() => archived(zip)));
  expect(read).toMatchObject({ ok: false, refusal: { code: 'file-form' } });
});

test('names that stand twice, cut archives and what is none are refused', async () => {
  const zip = new Uint8Array(
    zipSync({ 'manifest-1.json': strToU8('a'), 'manifest-2.json': strToU8('b') }, { level: 0 }),
  );
  const twice = Buffer.from(zip).toString('latin1').replaceAll('manifest-2', 'manifest-1');
  const bytes = new Uint8Array(Buffer.from(twice, 'latin1'));
  for (const bad of [bytes, zip.slice(0, -30), new Uint8Array(50), new Uint8Array()]) {
    const read = await checked(() => Promise.resolve().then(() => archived(bad)));
    expect(read).toMatchObject({ ok: false, refusal: { code: 'file-form' } });
  }
});
