import type { PackReport } from '@/lib/core/model/pack';
import type { Problem } from '@/lib/core/model/problem';
import { liveRows, type Get } from '@/lib/datasets/pack/live';
import type { Manifest } from '@/lib/datasets/pack/manifest';
import { Refused } from '@/lib/datasets/refusal';
import { chunkNames, shelved, type Shelf } from '@/lib/datasets/subscription/shelf';
import { confirmed, refusedUpdate, type Subscription } from '@/lib/datasets/subscription/state';
import { follow } from '@/lib/datasets/trust/follow';
import { sha256Hex, utf8 } from '@/lib/datasets/bytes';
import type { Store } from '@/lib/store/open';
import { importDataset, type ImportOptions } from './import-dataset';

export interface RefreshOptions extends ImportOptions {
  readonly get: Get;
  readonly shelf: Shelf;
  /** 0 to 1, for how long to wait after a refusal. */
  readonly chance: number;
}

/** What a refresh came to; `problem`: the store could not take what was right. */
export interface Refreshed {
  readonly subscription: Subscription;
  readonly changed: boolean;
  readonly problem: Problem | null;
}

/** The dataset of a subscription: no other address's pack of the same name comes under it. */
export const datasetOf = ({ url, trusted }: Pick<Subscription, 'url' | 'trusted'>): string =>
  `${trusted.publisher.pack}-${sha256Hex(utf8(url)).slice(0, 12)}`;

async function* reportsOf(
  manifest: Manifest,
  get: Get,
  from: number,
): AsyncGenerator<PackReport[]> {
  let seen = 0;
  for await (const rows of liveRows(manifest, get)) {
    const reports = rows.flatMap(({ statement }) =>
      statement.kind === 'report' ? [statement.report] : [],
    );
    const rest = reports.slice(Math.max(0, from - seen));
    seen += reports.length;
    if (rest.length > 0) yield rest;
  }
}

/**
 * Looks whether a subscription has a newer version and takes it: everything is read and checked before the store is
 * touched, and what is there serves until the new version is whole. After a refusal the store and what is trusted are as
 * they were. Chunks that are on the shelf are not loaded again.
 */
export async function refreshSubscription(
  store: Store,
  subscription: Subscription,
  { get, shelf, chance, ...options }: RefreshOptions,
): Promise<Refreshed> {
  const { at } = options;
  try {
    const offer = await follow(subscription.trusted, get, at);
    const taken = confirmed(subscription, offer, at);
    if (offer.known) return { subscription: taken, changed: false, problem: null };
    const { manifest } = offer;
    const chunks = shelved(get, shelf);
    for await (const _ of liveRows(manifest, chunks)) if (options.signal?.aborted) break;
    const { title, publisher, licences, version: revision, expected } = manifest;
    const licence = licences.map(({ name }) => name).join(', ');
    const { reports } = expected;
    const summary = { id: datasetOf(subscription), title, publisher, licence, revision, reports };
    const read = (from: number) => reportsOf(manifest, chunks, from);
    const loaded = await importDataset(store, { summary, read }, options);
    if (!loaded.ok) return { subscription, changed: false, problem: loaded.problem };
    await shelf.keep(chunkNames(manifest));
    return { subscription: taken, changed: true, problem: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    return {
      subscription: refusedUpdate(subscription, refusal, at, chance),
      changed: false,
      problem: null,
    };
  }
}
