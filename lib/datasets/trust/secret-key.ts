import { base64, fromBase64, joined, sameBytes, utf8, type Bytes } from '../bytes';
import { Refused } from '../refusal';
import { keyName, publicKey, type PublicKey, type Sign } from './minisign';

/** A key pair that can sign. */
export interface Signer {
  readonly publicKey: PublicKey;
  readonly sign: Sign;
}

/** What precedes the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);
/** What precedes the key id in minisign's secret key file: form, no password, BLAKE2b, no salt, no limits. */
const UNLOCKED = joined([utf8('Ed'), new Uint8Array(2), utf8('B2'), new Uint8Array(48)]);
const LENGTH = 158;

/** Signs with a key of WebCrypto's, which need not be extractable. */
export const signerOf = (open: PublicKey, key: CryptoKey): Signer => ({
  publicKey: open,
  sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)),
});

/** A new key; `extractable` false means that nobody can ever read it out, and no backup can be made. */
export async function generateKey(
  extractable: boolean,
): Promise<{ readonly publicKey: PublicKey; readonly privateKey: CryptoKey }> {
  const pair = await crypto.subtle.generateKey('Ed25519', extractable, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Refused('key-form');
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const id = crypto.getRandomValues(new Uint8Array(8));
  return { publicKey: publicKey(id, raw), privateKey: pair.privateKey };
}

/** An extractable key as minisign writes it without a password (`minisign -G -W`). */
export async function secretKeyFile(open: PublicKey, key: CryptoKey): Promise<string> {
  const seed = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)).slice(PKCS8.length);
  const bytes = joined([UNLOCKED, open.id, seed, open.key, new Uint8Array(32)]);
  return `untrusted comment: minisign secret key ${keyName(open)}\n${base64(bytes)}\n`;
}

/** Reads minisign's secret key file. Refuses with `key-form`, and with `key-locked` when it has a password. */
export async function readSecretKey(written: string): Promise<Signer> {
  const lines = written.slice(0, 2_000).trim().split('\n');
  const bytes = fromBase64((lines.at(-1) ?? '').trim());
  if (bytes?.length !== LENGTH || !sameBytes(bytes.slice(0, 2), utf8('Ed')))
    throw new Refused('key-form');
  if (bytes[2] !== 0 || bytes[3] !== 0) throw new Refused('key-locked');
  const [id, seed, key]: [Bytes, Bytes, Bytes] = [
    bytes.slice(54, 62),
    bytes.slice(62, 94),
    bytes.slice(94, 126),
  ];
  const wrapped = joined([PKCS8, seed]);
  const imported = await crypto.subtle.importKey('pkcs8', wrapped, 'Ed25519', false, ['sign']);
  return signerOf(publicKey(id, key), imported);
}
