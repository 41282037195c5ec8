import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { utf8 } from '@/lib/datasets/bytes';
import { checked } from '@/lib/datasets/refusal';
import { fingerprint } from '@/lib/datasets/trust/fingerprint';
import {
  keyName,
  readPublicKey,
  signatureFile,
  verifySignature,
} from '@/lib/datasets/trust/minisign';
import {
  generateKey,
  readSecretKey,
  secretKeyFile,
  signerOf,
} from '@/lib/datasets/trust/secret-key';

const installed = spawnSync('minisign', ['-v']).status === 0;
if (!installed)
  process.stderr.write('Skipped: minisign is not installed (apt install minisign).\n');

const minisign = (...args: string[]): string =>
  execFileSync('minisign', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const MESSAGE = utf8('a file of a pack\n');

test('a browser that knows no Ed25519 says so, and takes nothing for right', async () => {
  const { publicKey, privateKey } = await generateKey(false);
  const { sign } = signerOf(publicKey, privateKey);
  const written = await signatureFile(publicKey, sign, MESSAGE, 'pack=x file=f version=1');
  const known = vi
    .spyOn(crypto.subtle, 'importKey')
    .mockRejectedValue(new DOMException('Algorithm: Unrecognized name', 'NotSupportedError'));
  expect(await checked(() => verifySignature(written, MESSAGE, [publicKey]))).toEqual({
    ok: false,
    refusal: { code: 'no-ed25519' },
  });
  known.mockRestore();
});

test('what is signed is verified; altered, it is not', async () => {
  const { publicKey, privateKey } = await generateKey(false);
  const { sign } = signerOf(publicKey, privateKey);
  const written = await signatureFile(publicKey, sign, MESSAGE, 'pack=x file=f version=1');
  const { comment } = await verifySignature(written, MESSAGE, [publicKey]);
  expect(comment).toBe('pack=x file=f version=1');
  const code = async (text: string, message = MESSAGE) =>
    checked(() => verifySignature(text, message, [publicKey])).then((one) =>
      one.ok ? 'right' : one.refusal.code,
    );
  expect(await code(written, utf8('another'))).toBe('signature');
  expect(await code(written.replace('version=1', 'version=2'))).toBe('signature');
  expect(await code(`${written}x`)).toBe('signature-form');
  expect(await code('')).toBe('signature-form');
  expect(await code(written.replaceAll('\n', '\r\n'))).toBe('right');
  const { publicKey: other } = await generateKey(false);
  await expect(verifySignature(written, MESSAGE, [other])).rejects.toMatchObject({
    refusal: { code: 'foreign-key' },
  });
});

test('a secret key is read back from its file; a locked one is named', async () => {
  const { publicKey, privateKey } = await generateKey(true);
  const written = await secretKeyFile(publicKey, privateKey);
  const signer = await readSecretKey(written);
  expect(signer.publicKey.text).toBe(publicKey.text);
  const file = await signatureFile(signer.publicKey, signer.sign, MESSAGE, 'c');
  expect((await verifySignature(file, MESSAGE, [publicKey])).comment).toBe('c');
  const bytes = Buffer.from(written.split('\n')[1] ?? '', 'base64');
  bytes.write('Sc', 2);
  await expect(readSecretKey(`x\n${bytes.toString('base64')}`)).rejects.toMatchObject({
    refusal: { code: 'key-locked' },
  });
  await expect(readSecretKey('nothing')).rejects.toMatchObject({ refusal: { code: 'key-form' } });
});

test('a fingerprint is sixteen letters and six words, the same for the same key', () => {
  const key = readPublicKey('RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3');
  const { letters, words } = fingerprint(key);
  expect(letters).toMatch(/^(?:[A-Z2-7]{4} ){3}[A-Z2-7]{4}$/);
  expect(words.join(' ')).toMatch(/^(?:[a-z]+ ){5}[a-z]+$/);
  expect(fingerprint(key)).toEqual({ letters, words });
  expect(keyName(key)).toBe('E7620F1842B4E81F');
});

describe.skipIf(!installed)('minisign itself', () => {
  const at = mkdtempSync(join(tmpdir(), 'minisign-'));
  const path = (name: string): string => join(at, name);
  beforeAll(() => {
    writeFileSync(path('f'), MESSAGE);
    minisign('-G', '-W', '-p', path('m.pub'), '-s', path('m.key'));
  });

  test('verifies what we sign', async () => {
    const { publicKey, privateKey } = await generateKey(false);
    const { sign } = signerOf(publicKey, privateKey);
    writeFileSync(path('f.minisig'), await signatureFile(publicKey, sign, MESSAGE, 'pack=x'));
    expect(minisign('-V', '-P', publicKey.text, '-m', path('f'))).toContain(
      'Trusted comment: pack=x',
    );
  });

  test.each([
    ['the pure form', ['-l']],
    ['the prehashed form', []],
  ])('signs in %s and we verify it', async (_, form) => {
    const args = ['-S', '-W', '-s', path('m.key'), '-x', path('g.minisig'), '-m', path('f')];
    minisign(...args, '-t', 'pack=y', ...form);
    const key = readPublicKey(readFileSync(path('m.pub'), 'utf8'));
    const { comment } = await verifySignature(readFileSync(path('g.minisig'), 'utf8'), MESSAGE, [
      key,
    ]);
    expect(comment).toBe('pack=y');
  });

  test('reads our secret keys, and we read its', async () => {
    const { publicKey, privateKey } = await generateKey(true);
    writeFileSync(path('our.key'), await secretKeyFile(publicKey, privateKey));
    minisign('-S', '-W', '-l', '-s', path('our.key'), '-x', path('h.minisig'), '-m', path('f'));
    const written = readFileSync(path('h.minisig'), 'utf8');
    await expect(verifySignature(written, MESSAGE, [publicKey])).resolves.toBeDefined();
    const { publicKey: theirs } = await readSecretKey(readFileSync(path('m.key'), 'utf8'));
    expect(readFileSync(path('m.pub'), 'utf8')).toContain(theirs.text);
  });
});
