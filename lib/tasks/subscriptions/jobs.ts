import { ringAt } from '@/lib/browser/alarms';
import { awake } from '@/lib/browser/awake';
import { mayAsk } from '@/lib/browser/hosts';
import { forgetTabs } from '@/lib/browser/session';
import type { Subscription, UpdateProgress } from '@/lib/core/model/subscription';
import { failedUpdate, isDue } from '@/lib/datasets/subscription/state';
import { exclusive } from '@/lib/store/exclusive';
import { changeSubscription, subscription, subscriptions } from '@/lib/store/subscriptions';
import { refreshSubscription } from '../refresh-subscription';
import type { World } from '../areas';
import { importsWait } from '../curation/import-job';
import { hostOf } from './host';
import { keepVersions, shelfOf } from './shelf';

/** An update under way in this background. */
interface Job {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
  progress: UpdateProgress;
}

const ALARM = 'datasets';
/** How long after the beginning of work the alarm looks whether the background died over it. */
const WATCH = 60_000;

const jobs = new Map<string, Job>();
let queue: Promise<unknown> = Promise.resolve();

const now = (): string => new Date().toISOString();
const inTime = (wait: number): string => new Date(Date.now() + wait).toISOString();

/** How far the update of an address has come; null when none is under way. */
export const progressOf = (url: string): UpdateProgress | null => jobs.get(url)?.progress ?? null;

/** Has the alarm ring when the next subscription is due, and soon while work is under way: then it may have died. */
export async function planNext(world: World): Promise<void> {
  const dues = (await subscriptions(world.store)).map(({ due }) => due).toSorted();
  const [next] = dues;
  const soonest = inTime(WATCH);
  const busy = jobs.size > 0 || (await importsWait(world.store));
  if (next === undefined && !busy) await ringAt(ALARM, null);
  else await ringAt(ALARM, busy || next === undefined || next < soonest ? soonest : next);
}

async function refresh(world: World, one: Subscription, job: Job): Promise<Subscription> {
  const { url } = one;
  const at = now();
  if (!(await mayAsk(url))) return failedUpdate(one, 'no-access', at, Math.random());
  const result = await refreshSubscription(world.store, one, {
    at,
    chance: Math.random(),
    get: hostOf(url, job.stop.signal),
    shelf: shelfOf(world.store, url),
    signal: job.stop.signal,
    onProgress: (progress) => {
      job.progress = progress;
    },
    keep: (offer, then) => keepVersions(world.store, offer, then),
  });
  if (result.changed) {
    world.upkeep.soon();
    // What tabs know of their stories was found with the version before.
    await forgetTabs();
  }
  return result.subscription;
}

async function run(world: World, url: string, job: Job): Promise<void> {
  // Another page's background (Firefox's private windows) may work on the same library.
  await exclusive(`subscription ${url}`, async () => {
    const one = await subscription(world.store, url);
    if (!one || job.stop.signal.aborted) return;
    const then = await refresh(world, one, job);
    await changeSubscription(world.store, url, (known) => ({
      ...then,
      // The person may have said so meanwhile.
      name: known.name,
      compared: known.compared,
    }));
  });
}

/** Updates a subscription, one after another; joins the update that is under way. Never rejects. */
function update(world: World, url: string): Promise<void> {
  const known = jobs.get(url);
  if (known) return known.ended;
  const job: Job = {
    stop: new AbortController(),
    progress: { phase: 'waiting', done: 0, of: 0 },
    ended: queue
      .then(() => awake(() => run(world, url, job)))
      .then(
        () => end(world, url),
        () => end(world, url),
      ),
  };
  jobs.set(url, job);
  queue = job.ended;
  return job.ended;
}

async function end(world: World, url: string): Promise<void> {
  jobs.delete(url);
  await planNext(world).catch(() => null);
}

/** Stops the update of an address and waits until it has; what was there stays. */
export async function stop(url: string): Promise<void> {
  const job = jobs.get(url);
  job?.stop.abort();
  await job?.ended;
}

/** Begins updates that go on behind: of one address, else of all that are due; a death in between is made up for. */
export async function begin(world: World, urls: readonly string[]): Promise<void> {
  for (const url of urls)
    await changeSubscription(world.store, url, (one) => ({ ...one, due: now() }));
  for (const url of urls) void update(world, url);
  await planNext(world);
}

/** Begins to update what is due; answers with when that is done. */
export async function resume(world: World): Promise<{ readonly ended: Promise<unknown> }> {
  const at = now();
  const due = (await subscriptions(world.store)).filter((one) => isDue(one, at));
  const all = due.map(({ url }) => update(world, url));
  if (all.length > 0) await planNext(world);
  return { ended: Promise.all(all) };
}

/** Updates what is due, and waits for it. */
export async function updateDue(world: World): Promise<void> {
  await (
    await resume(world)
  ).ended;
  await planNext(world);
}
