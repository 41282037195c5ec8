import type { OutletTable } from '@/lib/core/outlets/table';
import type { Feed, PollState } from '@/lib/core/model/feed';
import { askFeed, type Answer, type Ask } from '@/lib/datasets/feeds/ask-feed';
import { readFeed } from '@/lib/datasets/feeds/read-feed';
import { asked, isDue, knownSince, type Outcome } from '@/lib/datasets/feeds/state';
import { checked } from '@/lib/datasets/refusal';
import { captureReports } from '@/lib/store/capture';
import { changeFeed, feedsOf } from '@/lib/store/feeds';
import type { Store } from '@/lib/store/open';
import { sealRecent } from '@/lib/store/seal';
import { reportOfFeed } from './take';

/** Feeds asked at once. */
const AT_ONCE = 4;
/** Recent reports from which on they are sealed while a poll goes on: every search reads all of them. */
const MOST_RECENT = 256;

/** What a poll works with. */
export interface PollWorld {
  readonly store: Store;
  readonly ask: Ask;
  /** Whether the person let the extension reach the host of an address. */
  readonly isAllowed: (url: string) => Promise<boolean>;
  readonly outlets: () => Promise<OutletTable>;
  /** Now, UTC ISO 8601. */
  readonly now: () => string;
  /** From 0 to 1. */
  readonly chance: () => number;
}

export interface PollOptions {
  /** All that are not paused, not only those that are due. */
  readonly all?: boolean;
  /** Only these. */
  readonly urls?: readonly string[];
  readonly signal: AbortSignal;
  readonly onState: (state: Omit<PollState, 'running'>) => void;
}

/** Takes what a host answered into the library: one transaction for all of it. */
async function taken(
  { store, outlets }: PollWorld,
  feed: Feed,
  answer: Answer,
  at: string,
): Promise<Outcome> {
  if (answer.kind !== 'bytes') return answer;
  const read = await checked(() => readFeed(answer.bytes, at, answer.charset));
  if (!read.ok) {
    const isLarge = read.refusal.code === 'too-large';
    return { kind: 'failed', failure: isLarge ? 'too-large' : 'not-a-feed', status: null };
  }
  const table = await outlets();
  const reports = read.value.reports.map((entry) => reportOfFeed(entry, feed, table, at));
  try {
    const kept = await captureReports(store, reports);
    await sealRecent(store, MOST_RECENT);
    const { refused, more } = read.value;
    return { kind: 'read', kept, refused, more, modified: answer.modified };
  } catch {
    return { kind: 'failed', failure: 'store', status: null };
  }
}

async function pollOne(world: PollWorld, feed: Feed, signal: AbortSignal): Promise<void> {
  const { store, ask, isAllowed, chance } = world;
  const { url } = feed;
  const modified = knownSince(feed, world.now());
  const answer: Answer = (await isAllowed(url))
    ? await askFeed({ url, modified }, ask, signal)
    : { kind: 'failed', failure: 'no-permission', status: null };
  const now = world.now();
  const outcome = await taken(world, feed, answer, now);
  await changeFeed(store, url, (known) => asked(known, outcome, now, chance()));
}

/** Asks feeds for what is new, a few hosts at a time. Rejects when it is called off, with what came before kept. */
export async function pollFeeds(
  world: PollWorld,
  { all = false, urls, signal, onState }: PollOptions,
): Promise<void> {
  const now = world.now();
  const wanted = (await feedsOf(world.store)).filter((feed) =>
    urls ? urls.includes(feed.url) : all ? !feed.paused : isDue(feed, now),
  );
  const waiting = wanted.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  let done = 0;
  const report = (): void => onState({ done, of: wanted.length });
  report();
  const work = async (): Promise<void> => {
    for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
      signal.throwIfAborted();
      await pollOne(world, feed, signal);
      done += 1;
      report();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
