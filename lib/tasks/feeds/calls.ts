import * as v from 'valibot';
import { mayAsk } from '@/lib/browser/hosts';
import { loggedFetch } from '@/lib/browser/net';
import type { PollState } from '@/lib/core/model/feed';
import { done, failed } from '@/lib/core/model/problem';
import { text, url } from '@/lib/core/schema/fields';
import { checked } from '@/lib/datasets/refusal';
import { feedsInOpml, opmlOf } from '@/lib/datasets/feeds/opml';
import { followed } from '@/lib/datasets/feeds/state';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { addFeeds, changeFeed, dropFeed, feedsOf } from '@/lib/store/feeds';
import type { Store } from '@/lib/store/open';
import type { World } from '../areas';
import { outletTable } from '../outlet-table';
import { pollFeeds, type PollWorld } from './poll';
import { schedule } from './schedule';

/** Feeds followed at once, at most. */
const MOST_FEEDS = 1_000;
const LONGEST_OPML = 4 * 1_024 * 1_024;

const followable = v.object({ url, title: text(300) });
const follow = v.pipe(v.array(followable), v.minLength(1), v.maxLength(MOST_FEEDS));
const pause = v.object({ url, paused: v.boolean() });
const poll = v.nullable(v.pipe(v.array(url), v.maxLength(MOST_FEEDS)));

/** The browser's clock, network and permissions. */
const pollWorld = (store: Store): PollWorld => ({
  store,
  ask: loggedFetch('feed'),
  isAllowed: mayAsk,
  outlets: outletTable,
  now: () => new Date().toISOString(),
  chance: Math.random,
});

let state: PollState = { done: 0, of: 0, running: false };
let stop = new AbortController();

/** Polls in the background of the background: who asked follows it by `state`. */
function start(
  { store, upkeep }: World,
  wanted: { all?: boolean; urls?: readonly string[] },
): void {
  if (state.running) return;
  stop = new AbortController();
  state = { done: 0, of: 0, running: true };
  const { signal } = stop;
  const onState = (now: Omit<PollState, 'running'>): void =>
    void (state = { ...now, running: true });
  void pollFeeds(pollWorld(store), { ...wanted, signal, onState })
    // What came before it failed is kept; what lacks is due again.
    .catch(() => null)
    .finally(() => {
      state = { ...state, running: false };
      upkeep.soon();
    });
}

/** The calls of the feeds. */
export const FEED_CALLS: Readonly<Record<string, AreaCall<World>>> = {
  list: ({ store }) => attempt(() => feedsOf(store)),
  follow: taking(follow, async (world, wanted) => {
    const bad = wanted.find((one) => new URL(one.url).protocol !== 'https:');
    if (bad) return failed('unsupported-address', { url: bad.url });
    const at = new Date().toISOString();
    const added = await attempt(() =>
      addFeeds(
        world.store,
        wanted.map((one) => followed(one.url, one.title || new URL(one.url).host, at)),
      ),
    );
    if (added.ok) {
      await schedule(world.store);
      start(world, { urls: wanted.map((one) => one.url) });
    }
    return added;
  }),
  drop: taking(url, async ({ store }, address) => {
    const dropped = await attempt(() => dropFeed(store, address));
    await schedule(store);
    return dropped.ok ? done(null) : dropped;
  }),
  pause: taking(pause, async ({ store }, wanted) => {
    const changed = await attempt(() =>
      changeFeed(store, wanted.url, (feed) => ({ ...feed, paused: wanted.paused })),
    );
    await schedule(store);
    return changed.ok ? done(null) : changed;
  }),
  poll: taking(poll, (world, urls) => {
    start(world, urls === null ? { all: true } : { urls });
    return Promise.resolve(done(null));
  }),
  readOpml: taking(v.pipe(v.string(), v.maxLength(LONGEST_OPML)), async (_, written) => {
    const read = await checked(() => feedsInOpml(written));
    return read.ok ? done(read.value) : failed('not-opml');
  }),
  writeOpml: ({ store }) => attempt(async () => opmlOf(await feedsOf(store))),
  state: () => Promise.resolve(done(state)),
  stop: () => {
    stop.abort();
    return Promise.resolve(done(null));
  },
};

/** Asks what is due; rings no more once nothing is followed. */
export async function tickFeeds({ store, upkeep }: World): Promise<void> {
  await schedule(store);
  if (state.running) return;
  const { signal } = new AbortController();
  await pollFeeds(pollWorld(store), { signal, onState: () => null });
  upkeep.soon();
}
