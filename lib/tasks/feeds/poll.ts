import { loggedFetch } from '@/lib/browser/net';
import { mayAsk } from '@/lib/browser/hosts';
import type { Feed, PollState } from '@/lib/core/model/feed';
import { askFeed, type Answer } from '@/lib/datasets/feeds/ask-feed';
import { readFeed } from '@/lib/datasets/feeds/read-feed';
import { asked, isDue, type Outcome } from '@/lib/datasets/feeds/state';
import { checked } from '@/lib/datasets/refusal';
import { captureReports } from '@/lib/store/capture';
import { changeFeed, feedsOf } from '@/lib/store/feeds';
import type { Store } from '@/lib/store/open';
import { outletTable } from '../outlet-table';
import { reportOfFeed } from './take';

/** Feeds asked at once. */
const AT_ONCE = 4;

export interface PollOptions {
  /** All that are not paused, not only those that are due. */
  readonly all?: boolean;
  /** Only these. */
  readonly urls?: readonly string[];
  readonly signal: AbortSignal;
  readonly onState: (state: Omit<PollState, 'running'>) => void;
}

const failure = (answer: Extract<Answer, { kind: 'failed' }>): Outcome => answer;

/** Takes what a host answered into the library: one transaction for all of it. */
async function taken(store: Store, feed: Feed, answer: Answer, at: string): Promise<Outcome> {
  if (answer.kind === 'failed') return failure(answer);
  if (answer.kind === 'unchanged') return answer;
  const read = await checked(() => readFeed(answer.bytes, at));
  if (!read.ok) {
    const isLarge = read.refusal.code === 'too-large';
    return { kind: 'failed', failure: isLarge ? 'too-large' : 'not-a-feed', status: null };
  }
  const table = await outletTable();
  const reports = read.value.reports.map((entry) => reportOfFeed(entry, feed, table, at));
  try {
    const kept = await captureReports(store, reports);
    return { kind: 'read', kept, refused: read.value.refused, modified: answer.modified };
  } catch {
    return { kind: 'failed', failure: 'store', status: null };
  }
}

async function pollOne(store: Store, feed: Feed, signal: AbortSignal): Promise<void> {
  const permitted = await mayAsk(feed.url);
  const answer: Answer = permitted
    ? await askFeed(feed, loggedFetch('feed'), signal)
    : { kind: 'failed', failure: 'no-permission', status: null };
  const now = new Date().toISOString();
  const outcome = await taken(store, feed, answer, now);
  await changeFeed(store, feed.url, (known) => asked(known, outcome, now, Math.random()));
}

/** Asks feeds for what is new, a few hosts at a time. Rejects when it is called off, with what came before kept. */
export async function pollFeeds(
  store: Store,
  { all = false, urls, signal, onState }: PollOptions,
): Promise<void> {
  const now = new Date().toISOString();
  const wanted = (await feedsOf(store)).filter((feed) =>
    urls ? urls.includes(feed.url) : all ? !feed.paused : isDue(feed, now),
  );
  const waiting = wanted.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  let done = 0;
  const report = (): void => onState({ done, of: wanted.length });
  report();
  const work = async (): Promise<void> => {
    for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
      signal.throwIfAborted();
      await pollOne(store, feed, signal);
      done += 1;
      report();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
