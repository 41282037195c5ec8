import { giveBack } from '@/lib/browser/hosts';
import { forgetTabs } from '@/lib/browser/session';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { ShownSubscription, Subscription, UpdateChanges } from '@/lib/core/model/subscription';
import { changesBetween } from '@/lib/datasets/pack/changes';
import type { Get } from '@/lib/datasets/pack/live';
import { checked, Refused } from '@/lib/datasets/refusal';
import { isStale } from '@/lib/datasets/subscription/state';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import {
  agreement,
  meeting,
  sayingsOf,
  subscriptionChange,
  subscriptionUrl,
  subscriptionUrls,
} from '@/lib/messaging/areas/subscription-checks';
import { attempt } from '@/lib/store/attempt';
import { renameDataset } from '@/lib/store/datasets';
import type { Store } from '@/lib/store/open';
import { removeDataset } from '@/lib/store/remove';
import {
  changeSubscription,
  dropFiles,
  keptFile,
  subscription,
  subscriptions,
} from '@/lib/store/subscriptions';
import type { World } from '../areas';
import { roomOfLibrary } from '../library/room';
import { begin, planNext, progressOf, resume, stop } from './jobs';
import { fingerprintsOf, meet, subscribe } from './meet';
import { sayingsOn } from './sayings';
import { keptVersion } from './shelf';

/** Changes that are told one by one. */
const MOST_CHANGES = 500;

const shown = (one: Subscription, now: string): ShownSubscription => ({
  ...one,
  fingerprints: fingerprintsOf(one.trusted.publisher.keys),
  stale: isStale(one, now),
  progress: progressOf(one.url),
});

async function shownSubscriptions(world: World): Promise<readonly ShownSubscription[]> {
  const { store } = world;
  // An update that the background died over goes on as soon as somebody looks.
  await resume(world);
  const all = await subscriptions(store);
  const now = new Date().toISOString();
  return all.map((one) => shown(one, now)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function unsubscribe(world: World, url: string): Promise<Result<null>> {
  const one = await subscription(world.store, url);
  if (!one) return done(null);
  const removed = await attempt(async () => {
    // First the row, so that an update under way is nobody's any more; then what the update left.
    await removeDataset(world.store, one.dataset);
    await stop(url);
    await removeDataset(world.store, one.dataset);
    await dropFiles(world.store, url);
  });
  if (!removed.ok) return removed;
  const { host } = new URL(url);
  const rest = await subscriptions(world.store);
  if (!rest.some((other) => new URL(other.url).host === host)) await giveBack(url);
  await forgetTabs();
  await planNext(world);
  world.upkeep.soon();
  return done(null);
}

async function lastChanges(store: Store, url: string): Promise<UpdateChanges | null> {
  const [now, before] = (await subscription(store, url))?.taken ?? [];
  if (!now || !before) return null;
  const [first, then] = await Promise.all(
    [before, now].map(({ manifest }) => keptVersion(store, url, manifest)),
  );
  if (!first || !then) return null;
  const kept: Get = async (name) => {
    const bytes = await keptFile(store, url, name);
    if (!bytes) throw new Refused('missing', { file: name });
    return new Uint8Array(bytes);
  };
  return changesBetween(first, then, kept, MOST_CHANGES);
}

/** The calls about datasets that others publish. */
export const subscriptionCalls: Readonly<Record<string, AreaCall<World>>> = {
  subscriptions: (world) => attempt(() => shownSubscriptions(world)),
  meet: taking(meeting, meet),
  subscribe: taking(agreement, subscribe),
  update: taking(subscriptionUrls, async (world, url) => {
    const all = url === null ? (await subscriptions(world.store)).map((one) => one.url) : [url];
    return attempt(async () => {
      await begin(world, all);
      return null;
    });
  }),
  stopUpdate: taking(subscriptionUrl, async (_, url) => {
    await stop(url);
    return done(null);
  }),
  changeSubscription: taking(subscriptionChange, async ({ store }, { url, name, compared }) => {
    const changed = await changeSubscription(store, url, (one) => ({ ...one, name, compared }));
    if (!changed) return failed('bad-message');
    await renameDataset(store, changed.dataset, name);
    return done(null);
  }),
  unsubscribe: taking(subscriptionUrl, unsubscribe),
  changes: taking(subscriptionUrl, async ({ store }, url) => {
    // A kept file that is damaged or gone: there is nothing to compare with.
    const told = await checked(() => lastChanges(store, url));
    return done(told.ok ? told.value : null);
  }),
  room: ({ store }) => attempt(async () => (await roomOfLibrary(store)).datasets),
  sayings: taking(sayingsOf, ({ store }, id) => attempt(() => sayingsOn(store, id))),
};
