import { generateOpml } from 'feedsmith';
import { opml } from '../formats/feed';

/** A feed by its address and name. */
interface Named {
  readonly url: string;
  readonly title: string;
}

/** The feeds that an OPML file names, each address once, and how many of its lines name none that can be followed. */
export async function feedsInOpml(
  written: string,
): Promise<{ readonly feeds: readonly Named[]; readonly refused: number }> {
  const text = (async function* text() {
    yield await Promise.resolve(written);
  })();
  const feeds = new Map<string, Named>();
  let refused = 0;
  for await (const row of opml.read(text, { at: '' })) {
    if (!('feed' in row) || new URL(row.feed.url).protocol !== 'https:') refused += 1;
    else feeds.set(row.feed.url, row.feed);
  }
  return { feeds: [...feeds.values()], refused };
}

/** Feeds as OPML 2.0 (http://opml.org/spec2.opml). */
export const opmlOf = (feeds: readonly Named[]): string =>
  generateOpml({
    head: { title: 'Second Source' },
    body: {
      outlines: feeds.map(({ url, title }) => ({ text: title, title, type: 'rss', xmlUrl: url })),
    },
  });
