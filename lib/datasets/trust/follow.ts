import type { Trusted } from '@/lib/core/model/subscription';
import { sha256Hex, type Bytes } from '../bytes';
import type { Get } from '../pack/live';
import { LIMITS } from '../pack/limits';
import {
  commentOf,
  NAMES,
  readHead,
  readManifest,
  readPublisher,
  type Head,
  type Manifest,
  type Publisher,
} from '../pack/manifest';
import { Refused } from '../refusal';
import { keyName, readPublicKey, verifySignature, type PublicKey } from './minisign';

/** A version that may be taken, and what to hold to when it was. */
export interface Offer {
  readonly head: Head;
  readonly manifest: Manifest;
  readonly trusted: Trusted;
  /** The version that was accepted before, so that nothing need be loaded. */
  readonly known: boolean;
}

const TWO_DAYS = 172_800_000;

const readText = async (get: Get, name: string): Promise<string> =>
  new TextDecoder().decode(await get(name, LIMITS.signature));

const keysOf = ({ keys }: Publisher): PublicKey[] => keys.map((key) => readPublicKey(key));

async function verify(
  get: Get,
  bytes: Bytes,
  keys: readonly PublicKey[],
  names: readonly [signature: string, comment: string],
): Promise<PublicKey> {
  const { key, comment } = await verifySignature(await readText(get, names[0]), bytes, keys);
  if (comment !== names[1]) throw new Refused('signature-elsewhere', { comment: names[1] });
  return key;
}

/** How many of the keys have signed a publisher's file; every key counts once, however often it is listed or signs. */
async function signersOf(
  get: Get,
  { pack, number }: Publisher,
  bytes: Bytes,
  keys: readonly PublicKey[],
): Promise<number> {
  const signed = new Set<string>();
  const comment = commentOf(pack, NAMES.publisher(number), number);
  for (const key of keys) {
    const name = NAMES.publisherSignature(number, keyName(key));
    try {
      await verify(get, bytes, [key], [name, comment]);
      signed.add(sha256Hex(key.key));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return signed.size;
}

/** A publisher's file, signed by enough of its own keys and, as a link of a chain, by enough of those before. */
async function publisherAt(
  get: Get,
  pack: string,
  number: number,
  before: Publisher | null,
): Promise<Publisher> {
  const bytes = await get(NAMES.publisher(number), LIMITS.publisher);
  const publisher = readPublisher(bytes);
  if (publisher.pack !== pack) throw new Refused('foreign-pack', { pack: publisher.pack });
  if (publisher.number !== number) throw new Refused('mix-and-match', { file: 'publisher' });
  for (const party of before ? [before, publisher] : [publisher]) {
    const signed = await signersOf(get, publisher, bytes, keysOf(party));
    if (signed < party.threshold) throw new Refused('publisher-chain', { number, signed });
  }
  return publisher;
}

async function alongChain(get: Get, from: Publisher, to: number): Promise<Publisher> {
  if (to - from.number > LIMITS.links) throw new Refused('publisher-chain', { number: to });
  let last = from;
  for (let number = from.number + 1; number <= to; number += 1) {
    last = await publisherAt(get, from.pack, number, last).catch((error: unknown) => {
      const gap = error instanceof Refused && error.refusal.code === 'missing';
      throw gap ? new Refused('publisher-chain', { number }) : error;
    });
  }
  return last;
}

/**
 * Whom to hold to at first contact. With a key that was given beforehand (`RW…`), the publisher in whose chain it
 * stands; without one, who signs now: the fingerprint is for the person to compare.
 */
export async function firstContact(get: Get, pinned: string | null): Promise<Trusted> {
  const head = readHead(await get(NAMES.head, LIMITS.head));
  const nobody = { version: 0, manifest: null, created: '1970-01-01T00:00:00Z' };
  if (pinned === null)
    return { ...nobody, publisher: await publisherAt(get, head.pack, head.publisher, null) };
  const { text } = readPublicKey(pinned);
  const first = Math.max(1, head.publisher - LIMITS.links);
  for (let number = first; number <= head.publisher; number += 1) {
    const publisher = await publisherAt(get, head.pack, number, null);
    if (publisher.keys.includes(text)) return { ...nobody, publisher };
  }
  throw new Refused('pinned-key');
}

const sameKeys = (a: Publisher, b: Publisher): boolean =>
  a.keys.toSorted().join(' ') === b.keys.toSorted().join(' ');

function judgeHead(head: Head, trusted: Trusted, now: string): void {
  const { version, manifest, created } = trusted;
  const clock = Math.max(Date.parse(now), Date.parse(created));
  if (Date.parse(head.created) > clock + TWO_DAYS)
    throw new Refused('future', { created: head.created });
  if (head.version < version)
    throw new Refused('rollback', { version: head.version, known: version });
  if (head.version === version && head.manifest.sha256 !== manifest)
    throw new Refused('equivocation', { version });
  if (Date.parse(head.expires) <= clock) throw new Refused('expired', { expires: head.expires });
  if (head.created < created && head.version === version)
    throw new Refused('rollback', { version: head.version, known: version });
  if (head.manifest.name !== NAMES.manifest(head.version))
    throw new Refused('mix-and-match', { file: 'manifest' });
}

/**
 * What a host offers, by the client rules of The Update Framework: signed by whom is trusted or by whom they handed
 * over to, not older than what was accepted, not other under one version, not expired, everything of one piece. `now`:
 * UTC ISO 8601. Refuses; `trusted` then stays as it was. An offer is taken when its chunks were read, not before.
 */
export async function follow(trusted: Trusted, get: Get, now: string): Promise<Offer> {
  const headBytes = await get(NAMES.head, LIMITS.head);
  const head = readHead(headBytes);
  const { pack, number } = trusted.publisher;
  if (head.pack !== pack) throw new Refused('foreign-pack', { pack: head.pack });
  if (head.publisher < number) throw new Refused('old-key');
  const publisher = await alongChain(get, trusted.publisher, head.publisher);
  const keys = keysOf(publisher);
  const anew = !sameKeys(publisher, trusted.publisher);
  const known: Trusted = anew
    ? { ...trusted, publisher, version: 0, manifest: null }
    : { ...trusted, publisher };
  await verify(get, headBytes, keys, [
    NAMES.signature(NAMES.head),
    commentOf(pack, NAMES.head, head.version),
  ]);
  judgeHead(head, known, now);
  const { name, bytes, sha256 } = head.manifest;
  if (bytes > LIMITS.manifest) throw new Refused('too-large', { most: LIMITS.manifest });
  const manifestBytes = await get(name, bytes);
  if (manifestBytes.length !== bytes || sha256Hex(manifestBytes) !== sha256)
    throw new Refused('manifest-hash');
  await verify(get, manifestBytes, keys, [
    NAMES.signature(name),
    commentOf(pack, name, head.version),
  ]);
  const manifest = readManifest(manifestBytes);
  if (manifest.pack !== pack || manifest.version !== head.version)
    throw new Refused('mix-and-match', { file: 'manifest' });
  if (Date.parse(manifest.created) > Date.parse(head.created))
    throw new Refused('mix-and-match', { file: 'manifest' });
  return {
    head,
    manifest,
    trusted: { publisher, version: head.version, manifest: sha256, created: head.created },
    known: trusted.manifest === sha256 && !anew,
  };
}
