import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports } from '@/tests/support/library';
import { marksOn } from '@/tests/support/marks';
import { readingOf } from '@/tests/support/readings';

const PICTURES = '.output/screenshots';
const STARTER = 166;
const LIST = 'https://lobste.rs/';
const HOSTILE = 'https://lobste.rs/newest';
const SHADOW = 'https://www.aol.com/';

interface Pack {
  readonly reports: readonly {
    readonly headline: string | null;
    readonly language: string | null;
  }[];
}
const pack: Pack = JSON.parse(
  readFileSync('components/public/starter/kazakhstan-2022.json', 'utf8'),
);
const headlines = pack.reports
  .filter(({ headline, language }) => (headline?.length ?? 0) > 40 && language === 'en')
  .map(({ headline }) => headline ?? '')
  .slice(0, 25);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const list = (titles: readonly string[]): string =>
  `<ol class="stories">${titles
    .map(
      (title, i) =>
        `<li class="story" data-shortid="s${i}"><span class="link"><a class="u-url" href="https://elsewhere${i}.example/story-${i}">${escape(title)}</a></span> <a class="domain">elsewhere${i}.example</a><div class="byline"><time datetime="2022-01-09T10:00:00Z">2 days ago</time></div></li>`,
    )
    .join('')}</ol>`;
const pageOf = (titles: readonly string[], more = ''): string =>
  `<!doctype html><html lang="en"><head><title>Lobsters</title><style>li:last-child{color:green} body{font:16px sans-serif}</style></head><body>${list(titles)}${more}</body></html>`;

/** A list whose cards are elements of the page's own, each with its text in a root: open, or closed to the page. */
const shadowPage = `<!doctype html><html lang="en"><head><title>News</title><style>body{font:16px sans-serif}</style></head><body><h1>News</h1>${headlines
  .map(
    (title, i) =>
      `<news-card><template shadowrootmode="${i % 2 === 0 ? 'open' : 'closed'}"><div><h3><a href="https://elsewhere${i}.example/story-${i}">${escape(title)}</a></h3><span>Paper ${i}</span> <time datetime="2022-01-09T10:00:00Z">2 days ago</time></div></template></news-card>`,
  )
  .join('')}</body></html>`;

/** Takes the marks out whenever they come, lays itself over everything and listens to all it can. */
const ATTACK = `<script>
  const root = document.documentElement;
  window.seen = [];
  window.taken = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes)
      if (node.parentNode === root && node.localName === 'div') {
        window.seen.push(String(node.shadowRoot) + node.innerHTML);
        window.taken += 1;
        node.remove();
      }
  }).observe(root, { childList: true });
</script><img name="createElement"><img name="createRange"><img name="documentElement">`;

let session: Session;
beforeAll(async () => {
  session = await launch({
    pages: new Map([
      [keyOf(LIST), pageOf(headlines)],
      [keyOf(HOSTILE), pageOf(headlines, ATTACK)],
      [keyOf(SHADOW), shadowPage],
    ]),
  });
  await datasetReports(session, STARTER);
});
afterAll(() => session?.close());

async function setMarks(on: boolean): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    `chrome.storage.local.set({ settings: { badge: true, recordPages: true, listMarks: ${on}, sitesOff: [] } })`,
  );
}

const some = (page: Page): Promise<string[]> =>
  until('marks on the list', async () => {
    const marks = await marksOn(page);
    return marks.length > 0 ? marks : null;
  });

/** What the page can see of itself: its elements, their places and looks. */
const SHAPE = `JSON.stringify([document.documentElement.getAttributeNames(), document.documentElement.scrollWidth, document.documentElement.scrollHeight, document.body.outerHTML,
  [...document.body.querySelectorAll('*')].map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height, getComputedStyle(one).color]; })])`;

test('no page is marked until a person asks for it', async () => {
  const page = await session.open(LIST);
  await readingOf(session, LIST);
  await new Promise((resolve) => {
    setTimeout(resolve, 1_500);
  });
  expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
  await page.close();
});

test('switched on in the popup, headlines are marked and the page stays as it was; switched off, nothing is left', async () => {
  await setMarks(false);
  const page = await session.open(LIST);
  await readingOf(session, LIST);
  const before = await page.evaluate(SHAPE);
  const popup = await session.popup(page);
  await popup.waitForSelector('.footer summary, .footer button');
  await popup.evaluate(
    `[...document.querySelectorAll('.footer summary, .footer button')].at(-1)?.click()`,
  );
  const box = await popup.waitForSelector('::-p-text(beside headlines)');
  await box?.click();
  const marks = await some(page);
  await page.bringToFront();
  expect(marks[0]).toMatch(/^\d+ other independent origins?: .{20}/);
  expect(new Set(marks).size).toBe(marks.length);
  expect(await page.evaluate(SHAPE)).toBe(before);
  // Of the marks the page sees one empty element, in which nothing can be read and which no click reaches.
  const host = 'document.documentElement.lastElementChild';
  expect(await page.evaluate(`${host}.shadowRoot`)).toBeNull();
  expect(await page.evaluate(`${host}.outerHTML.replace(/ style="[^"]*"/, '')`)).toBe(
    '<div></div>',
  );
  expect(
    await page.evaluate(`[...Array(2000)].every((_, i) => {
      const hit = document.elementFromPoint((i * 37) % innerWidth, (i * 11) % innerHeight);
      return hit !== ${host};
    })`),
  ).toBe(true);
  mkdirSync(PICTURES, { recursive: true });
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.screenshot({ path: join(PICTURES, `marks-${value}.png`) });
  }
  await setMarks(false);
  await until('an unmarked page', async () =>
    (await page.evaluate('document.documentElement.children.length')) === 2 ? true : null,
  );
  expect(await page.evaluate(SHAPE)).toBe(before);
  await page.close();
});

test('marks follow a list that grows, and go with the list', async () => {
  await setMarks(true);
  const page = await session.open(LIST);
  const first = await some(page);
  await page.evaluate(
    `document.querySelector('ol').innerHTML += ${JSON.stringify(list(headlines.map((one) => one).toReversed()).replaceAll('elsewhere', 'again'))}.replace(/<\\/?ol[^>]*>/g, '')`,
  );
  await until('more marks', async () =>
    (await marksOn(page)).length > first.length ? true : null,
  );
  await page.evaluate(`history.pushState({}, '', '/about'); document.querySelector('ol').remove()`);
  await expect.poll(() => marksOn(page), { timeout: 10_000 }).toEqual([]);
  await page.close();
});

test('headlines in shadow roots, open and closed, are marked where they stand', async () => {
  await setMarks(true);
  const page = await session.open(SHADOW);
  const marks = await some(page);
  const told = (title: string): boolean => marks.some((words) => words.includes(title));
  expect(marks.length).toBeGreaterThan(5);
  for (const rest of [0, 1])
    expect(headlines.filter((_, i) => i % 2 === rest).some(told)).toBe(true);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'marks-shadow.png') });
  await setMarks(false);
  await expect.poll(() => marksOn(page), { timeout: 10_000 }).toEqual([]);
  await page.close();
});

test('a page that fights the marks learns nothing and is left alone', async () => {
  await setMarks(true);
  const page = await session.open(HOSTILE);
  await until('the page to take marks out', async () =>
    Number(await page.evaluate('window.taken')) > 0 ? true : null,
  );
  await new Promise((resolve) => {
    setTimeout(resolve, 6_000);
  });
  expect(Number(await page.evaluate('window.taken'))).toBeLessThanOrEqual(3);
  expect(new Set(JSON.parse(String(await page.evaluate('JSON.stringify(window.seen)'))))).toEqual(
    new Set(['null']),
  );
  await page.close();
});
