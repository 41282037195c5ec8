import type { Page } from 'puppeteer-core';
import { start, type BenchBrowser } from './browser';
import { corpusOf, type Corpus } from './corpus';
import { productFolder } from './product';
import { endBackground } from '@/tests/support/background';

/** Times of the search of the library in the built extension's workspace, in milliseconds. */
export interface SearchTimes {
  /** From the last key to the first rows on the screen. */
  readonly warm: readonly number[];
  /** The same with the background stopped and the store closed before. */
  readonly cold: readonly number[];
  /** Rows of the longest result, and the longest task while it was scrolled from end to end. */
  readonly rows: number;
  readonly longestTask: number;
  /** From the end of the scrolling to the rows that stand there. */
  readonly last: number;
}

/** Chromium closes a store after about two seconds without a connection. */
const UNTIL_CLOSED = 3_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Types a query at once and waits for its rows to be painted. */
const typed = (query: string): string => `(async () => {
  const box = document.querySelector('.find input');
  const list = () => document.querySelector('.found [role="status"]').textContent;
  box.value = '';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 150));
  const from = performance.now();
  box.value = ${JSON.stringify(query)};
  box.dispatchEvent(new Event('input', { bubbles: true }));
  while (!document.querySelector('.long .hit') && !/^0 /.test(list())) {
    if (performance.now() - from > 20000) throw new Error('no rows: ' + list());
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - from;
})()`;

/** Scrolls the whole list in a hundred steps and answers with the longest task (Long Tasks API; 0 when none was above 50 ms). */
const SCROLLED = `(async () => {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const box = document.querySelector('.long');
  for (let step = 1; step <= 100; step += 1) {
    box.scrollTop = (box.scrollHeight * step) / 100;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  const end = performance.now();
  while (!document.querySelector('.long li:last-child .hit')) {
    if (performance.now() - end > 20000) throw new Error('the last row did not come');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const last = performance.now() - end;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return [longest, Number(document.querySelector('.long li').getAttribute('aria-setsize')), last];
})()`;

/** The word of more than two letters that most of the first reports have. */
function commonest(corpus: Corpus): string {
  const counts = new Map<string, number>();
  for (let n = 0; n < 300; n += 1)
    for (const word of new Set(corpus.report(n).text.match(/\w{3,}/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

async function stop(running: BenchBrowser): Promise<void> {
  await endBackground(running.browser);
  await pause(UNTIL_CLOSED);
}

async function workspace(running: BenchBrowser): Promise<Page> {
  const page = await running.open('workspace.html#library');
  await page.waitForSelector('.find input');
  return page;
}

/** Fills the product's library and searches it as a person does. */
export async function measureSearch(
  reports: number,
  profile: string,
  queries: number,
  colds: number,
): Promise<SearchTimes> {
  const corpus = corpusOf(reports);
  const running = await start({ folder: await productFolder(), profile, flags: [] });
  const words = (n: number): string => corpus.query(n).words.slice(0, 2).join(' ');
  try {
    const fill = await running.open('page.html');
    await fill.evaluate(`build(${reports})`);
    await fill.close();
    let page = await workspace(running);
    await page.evaluate(typed(words(900)));
    const warm: number[] = [];
    for (let n = 0; n < queries; n += 1) warm.push(Number(await page.evaluate(typed(words(n)))));
    await page.evaluate(typed(commonest(corpus)));
    const told: unknown = await page.evaluate(SCROLLED);
    const [longestTask = 0, rows = 0, last = 0] = Array.isArray(told) ? told.map(Number) : [];
    const cold: number[] = [];
    for (let n = 0; n < colds; n += 1) {
      await page.close();
      await stop(running);
      page = await workspace(running);
      cold.push(Number(await page.evaluate(typed(words(500 + n)))));
    }
    return { warm, cold, rows, longestTask, last };
  } finally {
    await running.browser.close();
  }
}
