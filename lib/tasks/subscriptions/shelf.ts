import type { Subscription } from '@/lib/core/model/subscription';
import { jsonFile, readManifest, type Manifest } from '@/lib/datasets/pack/manifest';
import { chunkNames, type Shelf } from '@/lib/datasets/subscription/shelf';
import type { Offer } from '@/lib/datasets/trust/follow';
import type { Store } from '@/lib/store/open';
import { keepFile, keepOnlyFiles, keptFile } from '@/lib/store/subscriptions';

const manifestName = (sha256: string): string => `kept-manifest/${sha256}`;

/** Where the chunks of one subscription are kept. */
export const shelfOf = (store: Store, url: string): Shelf => ({
  async get(name) {
    const kept = await keptFile(store, url, name);
    return kept ? new Uint8Array(kept) : null;
  },
  async put(name, bytes) {
    await keepFile(store, url, name, bytes);
  },
});

/** A version whose files are kept; null when they are not. */
export async function keptVersion(
  store: Store,
  url: string,
  sha256: string,
): Promise<Manifest | null> {
  const bytes = await keptFile(store, url, manifestName(sha256));
  return bytes ? readManifest(new Uint8Array(bytes)) : null;
}

/** Keeps the files of the version that was just taken and of the one before, so that people can see what changed. */
export async function keepVersions(
  store: Store,
  { head, manifest }: Offer,
  { url, taken }: Subscription,
): Promise<void> {
  const { sha256 } = head.manifest;
  await keepFile(store, url, manifestName(sha256), jsonFile(manifest));
  const names = new Set([manifestName(sha256), ...chunkNames(manifest)]);
  for (const before of taken.slice(1)) {
    const kept = await keptVersion(store, url, before.manifest);
    if (!kept) continue;
    names.add(manifestName(before.manifest));
    for (const name of chunkNames(kept)) names.add(name);
  }
  await keepOnlyFiles(store, url, names);
}
