import { demoPage, DEMO_URL, keyOf } from './demo-page';
import type { Pages } from './serve-pages';

/** Outlets of made-up feeds, which lie where two well-known ones do. */
export const OUTLETS = ['Steppe Gazette', 'Radio Irtysh'] as const;
/** The names under which those are offered, and where they lie. */
export const PICKED = ['BBC News, World', 'NPR News'] as const;
export const FEED_HOSTS = ['feeds.bbci.co.uk', 'feeds.npr.org'] as const;
const [GAZETTE, RADIO] = ['feeds.bbci.co.uk/news/world/rss.xml', 'feeds.npr.org/1001/rss.xml'];

/** A page that lists reports, by an aggregator that the extension knows. */
export const LIST_URL = 'https://lobste.rs/';

type Item = readonly [headline: string, path: string, text: string];

/** One of each feed tells the demo story in words of its own. */
export const STORY: Item = [
  'Kazakhstan president orders troops to shoot to kill as protests are crushed',
  'shoot-to-kill',
  'Our correspondent in Almaty counted 31 burnt cars on Republic Square after the protests in Kazakhstan. President Tokayev said on Friday that he had ordered security forces to open fire without warning. Residents told the Gazette that the protests began over fuel prices in Zhanaozen.',
];
export const OTHER: Item = ['Sheep fair opens in Taraz', 'sheep', 'Two hundred herders came.'];
const ON_AIR: Item = [
  'Troops fire on protesters in Kazakhstan, a nurse in Almaty tells the radio',
  'nurse',
  'A nurse of an Almaty hospital told Radio Irtysh by telephone that eleven protesters with gunshot wounds were brought in during the night of Thursday. She asked not to be named. The protests in Kazakhstan began over the price of fuel; President Tokayev has called in troops.',
];

/** A feed of made-up reports. */
export const feedOf = (outlet: string, host: string, items: readonly Item[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${outlet}</title><link>https://${host}/</link><language>en</language>${items
    .map(
      ([headline, path, text]) =>
        `<item><title>${headline}</title><link>https://${host}/${path}</link><pubDate>Fri, 07 Jan 2022 09:30:00 GMT</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;

const listed = (headline: string, n: number): string =>
  `<li class="story" data-shortid="s${n}"><span class="link"><a class="u-url" href="https://elsewhere${n}.example/story">${headline}</a></span> <a class="domain">elsewhere${n}.example</a><div class="byline"><time datetime="2022-01-09T10:00:00Z">Jan 9, 2022</time></div></li>`;
const LIST = `<!doctype html><html lang="en"><head><title>Lobsters</title></head><body><ol class="stories">${[
  'Kazakhstan president orders troops to open fire without warning as protests go on',
  'A faster parser for calendars of the moon',
]
  .map(listed)
  .join('')}</ol></body></html>`;

/** The demo story, a list, and two feeds. The page tells its day in full, for browsers that keep the real clock. */
export const twoFeeds = (): Pages =>
  new Map([
    [keyOf(DEMO_URL), demoPage().replace('4 days ago', 'Jan 7, 2022')],
    [keyOf(LIST_URL), LIST],
    [GAZETTE, feedOf(OUTLETS[0], 'steppe.example', [STORY, OTHER])],
    [RADIO, feedOf(OUTLETS[1], 'irtysh.example', [ON_AIR])],
  ]);
/** Where the server finds the first of the feeds. */
export const FIRST_FEED = GAZETTE;
