import type { PackReport } from '@/lib/core/model/pack';
import type { Problem } from '@/lib/core/model/problem';
import type { DatasetStatement } from '@/lib/core/model/statement';
import type { Subscription, UpdateProgress } from '@/lib/core/model/subscription';
import { liveRows, type Get } from '@/lib/datasets/pack/live';
import type { Manifest } from '@/lib/datasets/pack/manifest';
import { Refused } from '@/lib/datasets/refusal';
import { shelved, type Shelf } from '@/lib/datasets/subscription/shelf';
import { confirmed, failedUpdate, refusedUpdate, stopped } from '@/lib/datasets/subscription/state';
import { follow, type Offer } from '@/lib/datasets/trust/follow';
import { dataset } from '@/lib/store/datasets';
import { loadOf } from '@/lib/store/load-record';
import type { Store } from '@/lib/store/open';
import { importDataset, type ImportOptions } from './import-dataset';

export interface RefreshOptions extends Omit<ImportOptions, 'onProgress'> {
  readonly get: Get;
  readonly shelf: Shelf;
  /** 0 to 1, for how long to wait after a refusal. */
  readonly chance: number;
  readonly onProgress?: (progress: UpdateProgress) => void;
  /** Keeps what an offer's version consists of, and of earlier ones only what is told; after it was taken. */
  readonly keep?: (offer: Offer, now: Subscription) => Promise<void>;
}

/** What a refresh came to; `problem`: the store could not take what was right. */
export interface Refreshed {
  readonly subscription: Subscription;
  readonly changed: boolean;
  readonly problem: Problem | null;
}

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

async function* statementsOf(manifest: Manifest, get: Get): AsyncGenerator<DatasetStatement[]> {
  const { decisions, notes, withdrawals } = manifest.expected;
  if (decisions + notes + withdrawals === 0) return;
  for await (const rows of liveRows(manifest, get))
    yield rows.flatMap(({ statement }) => (statement.kind === 'report' ? [] : [statement]));
}

/** Whether a subscription's version is there, whole. */
async function take(
  store: Store,
  subscription: Subscription,
  { manifest, head }: Offer,
  { get, shelf, onProgress = () => {}, ...options }: RefreshOptions,
): Promise<Problem | null> {
  const chunks = shelved(get, shelf);
  let done = 0;
  const { length: of } = manifest.chunks;
  onProgress({ phase: 'loading', done, of });
  const counted: Get = async (name, most) => {
    const bytes = await chunks(name, most);
    done += 1;
    onProgress({ phase: 'loading', done, of });
    return bytes;
  };
  // A load is begun when every row was checked: what the background died over then need not be checked again.
  const begun = await loadOf(store, subscription.dataset);
  if (begun?.summary.content !== head.manifest.sha256)
    for await (const _ of liveRows(manifest, counted))
      if (options.signal?.aborted) return { code: 'cancelled' };
  const { publisher, licences, version: revision, expected } = manifest;
  const licence = licences.map(({ name }) => name).join(', ');
  const summary = {
    id: subscription.dataset,
    title: subscription.name,
    publisher,
    licence,
    revision,
    content: head.manifest.sha256,
    reports: expected.reports,
  };
  const read = (from: number) => reportsOf(manifest, chunks, from);
  const statements = () => statementsOf(manifest, chunks);
  const loaded = await importDataset(
    store,
    { summary, read, statements },
    { ...options, onProgress },
  );
  return loaded.ok ? null : loaded.problem;
}

/**
 * Looks whether a subscription has a newer version and takes it: everything is read and checked before the store is
 * touched, and what is there serves until the new version is whole. After a refusal the store and what is trusted are as
 * they were. Chunks that are on the shelf are not loaded again.
 */
export async function refreshSubscription(
  store: Store,
  subscription: Subscription,
  options: RefreshOptions,
): Promise<Refreshed> {
  const { at, chance, get, signal } = options;
  try {
    const offer = await follow(subscription.trusted, get, at);
    const taken = confirmed(subscription, offer, at);
    const there = offer.known ? await dataset(store, subscription.dataset) : null;
    if (there?.state === 'ready') return { subscription: taken, changed: false, problem: null };
    const problem = await take(store, subscription, offer, options);
    if (problem) {
      const { code } = problem;
      const then =
        code === 'cancelled'
          ? stopped(subscription, at)
          : failedUpdate(subscription, code, at, chance);
      return { subscription: then, changed: false, problem };
    }
    await options.keep?.(offer, taken);
    return { subscription: taken, changed: true, problem: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A body that is given up because the person stopped it is no refusal of the host's.
    if (signal?.aborted)
      return {
        subscription: stopped(subscription, at),
        changed: false,
        problem: { code: 'cancelled' },
      };
    const then = refusedUpdate(subscription, error.refusal, at, chance);
    return { subscription: then, changed: false, problem: null };
  }
}
