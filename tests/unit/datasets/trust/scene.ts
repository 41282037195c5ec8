import type { Built } from '@/lib/datasets/pack/build';
import { readLive } from '@/lib/datasets/pack/live';
import { jsonFile, NAMES, type Manifest } from '@/lib/datasets/pack/manifest';
import { Refused } from '@/lib/datasets/refusal';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import type { Trusted } from '@/lib/core/model/subscription';
import type { Signer } from '@/lib/datasets/trust/secret-key';
import {
  appoint,
  newSigner,
  NOW,
  publish,
  publisherOf,
  reading,
  release,
  reportStatements,
  type Host,
} from '@/tests/support/pack-files';

/** A host with two versions of a dataset, and who follows it. */
export interface Scene {
  readonly signer: Signer;
  readonly first: Built;
  readonly second: Built;
  /** As it was when version 1 was the newest, and now. */
  readonly before: Host;
  readonly host: Host;
  /** Somebody who has taken version 2. */
  readonly trusted: Trusted;
}

export async function scene(): Promise<Scene> {
  const signer = await newSigner();
  const host: Host = new Map();
  await appoint(host, publisherOf([signer]), [signer]);
  const first = await publish(host, reportStatements(20), signer);
  const before = new Map(host);
  const second = await publish(host, reportStatements(30), signer, { previous: first });
  const { trusted } = await follow(await firstContact(reading(host), null), reading(host), NOW);
  return { signer, first, second, before, host, trusted };
}

/** `taken`, or the code by which what a host serves is refused. */
export async function taking(host: Host, trusted: Trusted, now = NOW): Promise<string> {
  try {
    const { manifest } = await follow(trusted, reading(host), now);
    await readLive(manifest, reading(host));
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

/** A version with something changed in its manifest. */
export const altered = ({ manifest }: Built, change: Partial<Manifest>): Built => {
  const other = { ...manifest, ...change };
  return { manifest: other, manifestBytes: jsonFile(other), files: new Map() };
};

/** Puts a changed manifest on the host, rightly signed. */
export async function resigned(host: Host, built: Built, signer: Signer): Promise<Host> {
  const other = new Map(host).set(NAMES.manifest(built.manifest.version), built.manifestBytes);
  await release(other, built, signer);
  return other;
}
