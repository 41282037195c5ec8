import { sha256 } from '@noble/hashes/sha2.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { PublicKey } from './minisign';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The first bits of a digest, as numbers of `width` bits. */
function numbers(digest: Uint8Array, width: number, count: number): number[] {
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: count }, (_, i) =>
    Number.parseInt(bits.slice(i * width, (i + 1) * width), 2),
  );
}

/**
 * What people compare: the first 80 bits of the SHA-256 of the key in base32 (RFC 4648), by fours, and its first 66
 * bits as six words of BIP 39's list, to be read aloud.
 */
export function fingerprint({ key }: Pick<PublicKey, 'key'>): {
  readonly letters: string;
  readonly words: readonly string[];
} {
  const digest = sha256(key);
  const letters = numbers(digest, 5, 16).map((one) => BASE32[one] ?? '');
  const fours = [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join(''));
  return {
    letters: fours.join(' '),
    words: numbers(digest, 11, 6).map((one) => wordlist[one] ?? ''),
  };
}
