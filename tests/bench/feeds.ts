import { until } from '@/tests/support/ask';
import { feedAddress, rss, rssItem } from '@/tests/support/feeds';
import { launch } from '@/tests/support/launch';

const FEEDS = 200;
const ENTRIES = 50;
/** Matches before, and after, the poll. */
const MATCHES = 60;

/** What the page measures. */
type Measured = Omit<PollCosts, 'blocked'>;

export interface PollCosts {
  /** Milliseconds of each match: before anything is polled, while it is, and afterwards. */
  readonly before: readonly number[];
  readonly during: readonly number[];
  readonly after: readonly number[];
  /** Longest time, in milliseconds, that the background answered nothing while as many other feeds were polled before. */
  readonly blocked: number;
  /** Milliseconds of the whole poll, and reports in the library then. */
  readonly took: number;
  readonly reports: number;
}

/** How a page of the extension asks the background. */
const ASK =
  'const ask = async (call, argument) => (await chrome.runtime.sendMessage({ call, argument })).value;';

/** Runs in a page of the extension: asks the background, and times its answers. */
const IN_PAGE = `(async ([urls, matches]) => {
  ${ASK}
  const timed = async () => {
    const start = performance.now();
    const { ok } = await ask('desk.demo');
    if (!ok) throw new Error('No context');
    return performance.now() - start;
  };
  const some = async () => { const all = []; for (let i = 0; i < matches; i += 1) all.push(await timed()); return all; };
  await some();
  const before = await some();
  const start = performance.now();
  await ask('feeds.follow', urls.map((url) => ({ url, title: url })));
  const during = [];
  while ((await ask('feeds.state')).value.running) during.push(await timed());
  const took = performance.now() - start;
  const after = await some();
  const { value } = await ask('library');
  return { before, during, after, took, reports: value.reports };
})`;

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'during' in value;

/** Follows feeds and waits until all are polled, asking hardly ever. */
const POLLED = `(async (urls) => {
  ${ASK}
  await ask('feeds.follow', urls.map((url) => ({ url, title: url })));
  while ((await ask('feeds.state')).value.running) await new Promise((resolve) => setTimeout(resolve, 500));
})`;

/** Times, in the background, the longest pause between two rounds of its event loop. */
const WATCH = `(() => {
  globalThis.longestPause = 0;
  let last = performance.now();
  const round = () => {
    const now = performance.now();
    globalThis.longestPause = Math.max(globalThis.longestPause, now - last);
    last = now;
    setTimeout(round, 1);
  };
  round();
})()`;

/** How long matches take while 200 feeds of 50 entries are polled in one go, in Chromium. */
export async function measurePoll(): Promise<PollCosts> {
  const all = Array.from({ length: 2 * FEEDS }, (_, n) => feedAddress(n));
  const at = new Date().toISOString();
  const pages = new Map(
    all.map((url, feed) => {
      const { host, pathname } = new URL(url);
      const items = Array.from({ length: ENTRIES }, (_, n) =>
        rssItem(host, n, `Troops and protests ${n} in town ${feed * ENTRIES + n}`, at),
      );
      return [host + pathname, rss(host, items)] as const;
    }),
  );
  const allowed = all.map((url) => new URL(url).host);
  const session = await launch({ pages, allowed });
  try {
    const page = await session.browser.newPage();
    await page.goto(`chrome-extension://${session.extension.id}/options.html`);
    await until('the starter dataset', async () => {
      const told = await page.evaluate(
        "chrome.runtime.sendMessage({ call: 'library' }).then(({ value }) => value.value.datasets[0]?.state ?? '')",
      );
      return told === 'ready' ? true : null;
    });
    const worker = await session.worker();
    await worker.evaluate(WATCH);
    await page.evaluate(`${POLLED}(${JSON.stringify(all.slice(FEEDS))})`);
    const blocked = Number(await worker.evaluate('globalThis.longestPause'));
    const urls = all.slice(0, FEEDS);
    const measured: unknown = await page.evaluate(`${IN_PAGE}(${JSON.stringify([urls, MATCHES])})`);
    if (!isMeasured(measured)) throw new Error('The poll was not measured');
    return { ...measured, blocked };
  } finally {
    await session.close();
  }
}
