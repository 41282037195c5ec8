import type { Browser, WebWorker } from 'puppeteer-core';
import { servePages, type Pages } from '@/tests/support/serve-pages';
import { storyPage } from '@/tests/support/story-page';
import { endBackground, isBackground } from '@/tests/support/background';
import { start } from './browser';
import { corpusOf, type Corpus } from './corpus';
import { productFolder } from './product';

/** Times of the built extension over a library of generated reports, in milliseconds. */
export interface BadgeTimes {
  /** From the moment a page is read, with no process of the extension alive, to its badge. */
  readonly badge: readonly number[];
  /** Of these, from the start of the look-up to the candidates. */
  readonly match: readonly number[];
}

const HOST = 'www.newsbreak.com';
const STORIES = 40;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Pages of an aggregator that tell stories of the corpus. */
function pagesOf(corpus: Corpus): Pages {
  const pages: Pages = new Map();
  for (let n = 0; n < STORIES; n += 1) {
    const [number = 0] = corpus.query(n).members;
    const { headline, text } = corpus.report(number);
    const path = `/news/25${n.toString().padStart(8, '0')}/story`;
    const told = { url: `https://${HOST}${path}`, headline, cards: [], body: [text] };
    pages.set(`${HOST}${path}`, storyPage(told));
  }
  return pages;
}

const TIMES = `(() => {
  const badge = performance.getEntriesByName('badge').at(-1);
  const match = performance.getEntriesByName('match').at(-1);
  return badge && match ? { badge: performance.timeOrigin + badge.startTime, match: match.duration } : null;
})()`;

const isTimes = (value: unknown): value is { badge: number; match: number } =>
  typeof value === 'object' && value !== null && 'badge' in value && 'match' in value;

/** When the page was read, from the contexts that the background keeps. */
const READ_AT =
  'chrome.storage.session.get(null).then((all) => Math.max(...Object.values(all).map((one) => Date.parse(one.capturedAt)).filter(Number.isFinite)))';

async function background(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(isBackground);
  const worker = await target.worker();
  if (!worker) throw new Error('The background did not start');
  return worker;
}

/** Fills the product's library and opens pages with nothing of it alive. */
export async function measureBadge(
  reports: number,
  profile: string,
  repetitions: number,
): Promise<BadgeTimes> {
  const corpus = corpusOf(reports);
  const pages = pagesOf(corpus);
  const server = await servePages(pages);
  const flags = [
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
    '--ignore-certificate-errors',
  ];
  const running = await start({ folder: await productFolder(), profile, flags });
  const badge: number[] = [];
  const match: number[] = [];
  try {
    const page = await running.open('page.html');
    await page.evaluate(`build(${reports})`);
    await page.close();
    const addresses = [...pages.keys()];
    for (let n = 0; n < repetitions; n += 1) {
      await endBackground(running.browser);
      await pause(4_000);
      const tab = await running.browser.newPage();
      await tab.goto(`https://${addresses[n % addresses.length] ?? ''}`);
      await pause(1_500);
      const worker = await background(running.browser);
      const told: unknown = await worker.evaluate(TIMES);
      const readAt = Number(await worker.evaluate(READ_AT));
      await tab.close();
      if (!isTimes(told)) continue;
      badge.push(told.badge - readAt);
      match.push(told.match);
    }
    return { badge, match };
  } finally {
    await running.browser.close();
    await server.close();
  }
}
