import { NO_OUTLETS } from '@/lib/core/outlets/table';
import { followed } from '@/lib/datasets/feeds/state';
import { addFeeds } from '@/lib/store/feeds';
import type { Store } from '@/lib/store/open';
import { pollFeeds, type PollWorld } from '@/lib/tasks/feeds/poll';

export const feedAddress = (n: number): string => `https://feed${n}.example/rss.xml`;

/** An entry of a made-up feed, as RSS. */
export const rssItem = (host: string, n: number | string, headline: string, at: string): string =>
  `<item><title>${headline}</title><link>https://${host}/${n}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>The harbour office of ${host} told us on day ${n}.</description></item>`;

export const rss = (title: string, items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;

/** A feed's body at an address; null: its host does not answer. */
export type Answers = (url: string) => string | null;

/** Feeds under a clock of the test's own, each answered from memory. */
export function feedWorld(
  store: Store,
  answers: Answers,
): PollWorld & { at: string; asked: number } {
  const world = {
    at: '2024-05-06T12:00:00.000Z',
    asked: 0,
    store,
    ask: (url: string): Promise<Response> => {
      world.asked += 1;
      const body = answers(url);
      return body === null
        ? Promise.reject(new TypeError('gone'))
        : Promise.resolve(new Response(body));
    },
    isAllowed: () => Promise.resolve(true),
    outlets: () => Promise.resolve(NO_OUTLETS),
    now: () => world.at,
    chance: () => 0.5,
  };
  return world;
}

export const follow = (store: Store, urls: readonly string[], at: string): Promise<number> =>
  addFeeds(
    store,
    urls.map((url) => followed(url, new URL(url).host, at)),
  );

/** Asks what is due, or everything. */
export const poll = (world: PollWorld, all = false): Promise<void> =>
  pollFeeds(world, { all, signal: new AbortController().signal, onState: () => null });
