import { blake2b } from '@noble/hashes/blake2.js';
import { base64, fromBase64, joined, sameBytes, utf8, type Bytes } from '../bytes';
import { Refused } from '../refusal';

/** A public key in minisign's form (https://jedisct1.github.io/minisign/): `Ed`, 8 bytes of id, 32 of key. */
export interface PublicKey {
  readonly id: Bytes;
  readonly key: Bytes;
  /** The one-line form that begins with `RW`. */
  readonly text: string;
}

const PURE = 'Ed';
const PREHASHED = 'ED';
const letters = (bytes: Uint8Array): string => String.fromCodePoint(...bytes);

/** Reads a public key from its line, or from the two-line file. Refuses with `key-form`. */
export function readPublicKey(written: string): PublicKey {
  const line = (written.slice(0, 2_000).trim().split('\n').at(-1) ?? '').trim();
  const bytes = fromBase64(line);
  if (bytes?.length !== 42 || letters(bytes.slice(0, 2)) !== PURE) throw new Refused('key-form');
  return { id: bytes.slice(2, 10), key: bytes.slice(10), text: line };
}

/** The public key of 8 bytes of id and 32 of key. */
export const publicKey = (id: Bytes, key: Bytes): PublicKey => ({
  id,
  key,
  text: base64(joined([utf8(PURE), id, key])),
});

/** The id as minisign prints it. */
export const keyName = ({ id }: Pick<PublicKey, 'id'>): string =>
  Array.from(id.toReversed(), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

interface Signature {
  readonly prehashed: boolean;
  readonly id: Bytes;
  readonly signature: Bytes;
  readonly comment: string;
  readonly global: Bytes;
}

function readSignature(written: string): Signature {
  const [untrusted, first, comment, second, ...rest] = written.slice(0, 10_000).split('\n');
  const bytes = fromBase64((first ?? '').trim());
  const global = fromBase64((second ?? '').trim());
  const form = bytes?.length === 74 ? letters(bytes.slice(0, 2)) : '';
  const known = form === PURE || form === PREHASHED;
  if (
    !bytes ||
    !known ||
    global?.length !== 64 ||
    !untrusted?.startsWith('untrusted comment: ') ||
    !comment?.startsWith('trusted comment: ') ||
    rest.join('').trim() !== ''
  ) {
    throw new Refused('signature-form');
  }
  return {
    prehashed: form === PREHASHED,
    id: bytes.slice(2, 10),
    signature: bytes.slice(10),
    comment: comment.replace(/\r$/, '').slice('trusted comment: '.length),
    global,
  };
}

/** Whether a signature fits. Refuses with `no-ed25519` where the browser cannot tell (Chromium before 137). */
async function fits(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, message);
  } catch (error) {
    const unknown = error instanceof DOMException && error.name === 'NotSupportedError';
    throw unknown ? new Refused('no-ed25519') : error;
  }
}

/**
 * Checks a signature file over the bytes of a file and answers the key and the trusted comment that it covers. Refuses
 * with `signature-form`, `foreign-key`, `signature` or `no-ed25519`.
 */
export async function verifySignature(
  written: string,
  message: Bytes,
  keys: readonly PublicKey[],
): Promise<{ readonly key: PublicKey; readonly comment: string }> {
  const { prehashed, id, signature, comment, global } = readSignature(written);
  const key = keys.find((known) => sameBytes(known.id, id));
  if (!key) throw new Refused('foreign-key', { key: keyName({ id }) });
  const signed = prehashed ? new Uint8Array(blake2b(message, { dkLen: 64 })) : message;
  const right =
    (await fits(key.key, signature, signed)) &&
    (await fits(key.key, global, joined([signature, utf8(comment)])));
  if (!right) throw new Refused('signature');
  return { key, comment };
}

/** Signs with an Ed25519 key; who holds it does not matter here. */
export type Sign = (message: Bytes) => Promise<Bytes>;

/** The signature file over the bytes of a file, in minisign's pure form. The comment must be one line. */
export async function signatureFile(
  key: PublicKey,
  sign: Sign,
  message: Bytes,
  comment: string,
): Promise<string> {
  const signature = await sign(message);
  const global = await sign(joined([signature, utf8(comment)]));
  return [
    `untrusted comment: signature of minisign key ${keyName(key)}`,
    base64(joined([utf8(PURE), key.id, signature])),
    `trusted comment: ${comment}`,
    base64(global),
    '',
  ].join('\n');
}
