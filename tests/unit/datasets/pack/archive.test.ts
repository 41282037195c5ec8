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

const numbered = (n: number): string => `manifest-${String(n).padStart(16, '0')}.json`;

/** An archive whose table lists one entry's bytes again and again under other names. */
function overlapping(times: number): Uint8Array<ArrayBuffer> {
  const zip = zipSync({ [numbered(0)]: new Uint8Array(1_000_000) }, { level: 0 });
  const end = zip.length - 22;
  const table = new DataView(zip.buffer, zip.byteOffset).getUint32(end + 16, true);
  const entry = zip.slice(table, end);
  const entries = Array.from({ length: times }, (_, n) => {
    const copy = entry.slice();
    copy.set(strToU8(numbered(n)), 46);
    return copy;
  });
  const last = zip.slice(end);
  const view = new DataView(last.buffer);
  view.setUint16(8, times, true);
  view.setUint16(10, times, true);
  view.setUint32(12, entry.length * times, true);
  return new Uint8Array(Buffer.concat([zip.subarray(0, table), ...entries, last]));
}

test('entries that lie over each other are refused before they are unpacked', async () => {
  const one = archived(overlapping(1));
  expect((await one('manifest-0000000000000000.json', 1_000_000)).length).toBe(1_000_000);
  // Unpacked, it would be 30 GB.
  const zip = overlapping(30_000);
  expect(zip.length).toBeLessThan(5_000_000);
  const read = await checked(() => Promise.resolve().then(() => archived(zip)));
  expect(read).toMatchObject({ ok: false, refusal: { code: 'file-form' } });
});
