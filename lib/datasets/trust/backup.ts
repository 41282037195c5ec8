import { base64, fromBase64, utf8, type Bytes } from '../bytes';
import { Refused } from '../refusal';
import { readPublicKey, type PublicKey } from './minisign';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;

async function lock(password: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = utf8(password.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** An extractable key locked with a password: JSON that only `restoreKey` with the same password opens. */
export async function backupKey(
  publicKey: PublicKey,
  key: CryptoKey,
  password: string,
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const secret = await crypto.subtle.exportKey('pkcs8', key);
  const additionalData = utf8(publicKey.text);
  const locked = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await lock(password, salt, ROUNDS),
    secret,
  );
  const told = { format: 'second-source-key', spec: 1, key: publicKey.text, rounds: ROUNDS };
  const parts = { salt: base64(salt), iv: base64(iv), locked: base64(new Uint8Array(locked)) };
  return `${JSON.stringify({ ...told, ...parts }, null, 1)}\n`;
}

function partsOf(written: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(written.slice(0, 10_000));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    throw new Refused('key-form');
  }
  throw new Refused('key-form');
}

/** Opens a backup. Refuses with `key-form` what is none, with `key-locked` a wrong password. */
export async function restoreKey(
  written: string,
  password: string,
): Promise<{ readonly publicKey: PublicKey; readonly privateKey: CryptoKey }> {
  const { format, spec, key, rounds, ...rest } = partsOf(written);
  const [salt, iv, locked] = ['salt', 'iv', 'locked'].map((name) => {
    const text = rest[name];
    return typeof text === 'string' ? fromBase64(text) : null;
  });
  const known = format === 'second-source-key' && spec === 1 && typeof key === 'string';
  const bounded = typeof rounds === 'number' && rounds >= 100_000 && rounds <= 10_000_000;
  if (!known || !bounded || !salt || !iv || !locked) throw new Refused('key-form');
  const publicKey = readPublicKey(key);
  try {
    const secret = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: utf8(publicKey.text) },
      await lock(password, salt, rounds),
      locked,
    );
    const privateKey = await crypto.subtle.importKey('pkcs8', secret, 'Ed25519', true, ['sign']);
    return { publicKey, privateKey };
  } catch {
    throw new Refused('key-locked');
  }
}
