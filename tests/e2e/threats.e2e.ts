import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { until } from '@/tests/support/ask';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';

const LIST = 'https://lobste.rs/';
const FRAME = 'https://lobste.rs/recent';
const SITE = 'https://paper.example/page';
const FRAMING = 'https://paper.example/framing';

const item = (n: number, about: string): string =>
  `<li class="story" data-shortid="s${n}"><span class="link"><a class="u-url" href="https://elsewhere${n}.example/${about}">${about} number ${n} of the valley is told here</a></span><div class="byline"><time datetime="2022-01-09T10:00:00Z">2 days ago</time></div></li>`;
/** A list of stories, and what a page can find out of who reads it. */
const list = (about: string): string =>
  `<!doctype html><html lang="en"><head><title>Lobsters</title><link rel="icon" href="data:,"></head><body><ol class="stories">${[1, 2, 3, 4].map((n) => item(n, about)).join('')}</ol></body></html>`;

/** Everything of itself that a page can see: elements, global names, built-ins, requests, listeners that were told. */
const FOOTPRINT = `JSON.stringify({
  markup: document.documentElement.outerHTML,
  names: Object.getOwnPropertyNames(window).sort(),
  builtIns: [Object, Array, String, Function, Node, Element, Document, EventTarget, Promise, History].map((one) => Reflect.ownKeys(one.prototype).map(String).sort()),
  native: [fetch, history.pushState, Element.prototype.attachShadow, document.querySelector].map(String),
  asked: performance.getEntriesByType('resource').map(({ name }) => name),
  styles: document.adoptedStyleSheets.length + document.styleSheets.length,
  highlights: typeof CSS.highlights === 'undefined' ? 0 : CSS.highlights.size,
  chrome: typeof chrome === 'undefined' ? [] : Object.keys(chrome).sort(),
  size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
})`;

const PAGES = new Map([
  [keyOf(LIST), list('Bridge')],
  [keyOf(FRAME), list('Tram')],
  [
    keyOf(SITE),
    `<!doctype html><title>Page</title><link rel="icon" href="data:,"><iframe src="${FRAME}"></iframe>`,
  ],
  [keyOf(FRAMING), '<!doctype html><title>Framing</title><link rel="icon" href="data:,">'],
]);

let session: Session;
beforeAll(async () => {
  session = await launch({ pages: PAGES });
});
afterAll(() => session?.close());

const kept = async (): Promise<string> =>
  String(
    await (
      await session.worker()
    ).evaluate('chrome.storage.session.get(null).then((all) => JSON.stringify(all))'),
  );

/** A loaded machine takes its time, milliseconds. */
const PATIENCE = 60_000;

/** Waits until the background has an answer for a page. */
const answered = (url: string): Promise<true> =>
  until(
    `what came of ${url}`,
    async () => ((await kept()).includes(String.raw`\"${url}\"`) ? true : null),
    PATIENCE,
  );

const pause = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });

test('a page in a frame is not read', async () => {
  const page = await session.open(SITE);
  await until('the frame', async () => {
    const [, frame] = page.frames();
    return frame && (await frame.$('li.story')) ? true : null;
  });
  await pause(1_500);
  expect(await kept()).not.toContain('Tram');
  await page.close();
});

/** What came of everything that a site may try to have a page of the extension. */
const probe = (address: string): string => `(async () => {
  const address = ${JSON.stringify(address)};
  const fetched = await fetch(address).then(() => 'fetched', () => 'refused');
  const image = await new Promise((done) => { const one = new Image(); one.onload = () => done('loaded'); one.onerror = () => done('refused'); one.src = address; });
  const script = await new Promise((done) => { const one = document.createElement('script'); one.onload = () => done('loaded'); one.onerror = () => done('refused'); one.src = address; document.head.append(one); });
  const answered = await new Promise((done) => { try { if (!globalThis.chrome?.runtime?.sendMessage) done('refused'); else { chrome.runtime.sendMessage(new URL(address).host, { call: 'library' }, () => done(chrome.runtime.lastError ? 'refused' : 'answered')); } } catch { done('refused'); } });
  return [fetched, image, script, answered];
})()`;

test('a page of the extension cannot be framed or fetched', async () => {
  const page = await session.open(FRAMING);
  const root = `chrome-extension://${session.extension.id}/`;
  const files = ['popup.html', 'workspace.html', 'icon/48.png', 'aggregators.js', 'manifest.json'];
  for (const file of files) {
    const had: unknown = await page.evaluate(probe(root + file));
    expect([file, had]).toEqual([file, Array(4).fill('refused')]);
  }
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${root}popup.html' }))`,
  );
  await pause(1_000);
  const framed = page.frames().filter((one) => one !== page.mainFrame());
  expect(framed).toHaveLength(1);
  for (const frame of framed) {
    expect(frame.url()).not.toContain('popup.html');
    const text = await frame.evaluate('document.body?.innerText ?? ""').catch(() => '');
    expect(String(text)).not.toMatch(/Second Source|origin/i);
  }
  await page.close();
});

async function footprint(): Promise<string> {
  const page: Page = await session.browser.newPage();
  await page.goto(LIST, { waitUntil: 'load' });
  await pause(1_500);
  const seen = String(await page.evaluate(FOOTPRINT));
  await page.close();
  return seen;
}

// The last of this session, for it takes the extension out of the browser.
test('a page cannot tell that the extension is there', async () => {
  const page = await session.open(LIST);
  await answered(LIST);
  expect(await kept(), 'the extension read the page').toContain('Bridge');
  await page.close();
  const there = await footprint();
  await session.browser.uninstallExtension(session.extension.id);
  expect(await footprint()).toBe(there);
});
