import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { until } from '@/tests/support/ask';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';

const LIST = 'https://lobste.rs/';
const PRIVATE = 'https://lobste.rs/newest';
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
  [keyOf(PRIVATE), list('Ferry')],
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

/** Headlines in any database of the extension, as they stand there. */
const inLibrary = async (words: string): Promise<boolean> =>
  Boolean(
    await (
      await session.worker()
    ).evaluate(`(async () => {
      const told = (value) => typeof value === 'string' ? value : value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : typeof value === 'object' && value !== null ? Object.values(value).map(told).join(' ') : '';
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((done, fail) => { const open = indexedDB.open(name); open.onsuccess = () => done(open.result); open.onerror = () => fail(open.error); });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise((done, fail) => { const all = db.transaction(store).objectStore(store).getAll(); all.onsuccess = () => done(all.result); all.onerror = () => fail(all.error); });
          if (rows.some((row) => told(row).includes(${JSON.stringify(words)}))) { db.close(); return true; }
        }
        db.close();
      }
      return false;
    })()`),
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
  await page.close();
  const there = await footprint();
  expect(await kept()).toContain('Bridge');
  await session.browser.uninstallExtension(session.extension.id);
  expect(await footprint()).toBe(there);
});

const isBackground = (target: { type(): string }): boolean => target.type() === 'service_worker';

/** Lets the extension into private windows, as the switch on its page of the browser does; it starts anew then. */
async function allowPrivate(): Promise<void> {
  const backgrounds = () => session.browser.targets().filter(isBackground);
  const before = backgrounds();
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${session.extension.id}', incognitoAccess: true })`,
  );
  await page.close();
  await until(
    'the background that starts anew',
    () => {
      const now = backgrounds();
      return Promise.resolve(
        now.some((one) => !before.includes(one)) && now.length === 1 ? true : null,
      );
    },
    PATIENCE,
  );
}

test('a private window leaves nothing in the library', async () => {
  await session.close();
  session = await launch({ pages: PAGES });
  await allowPrivate();
  await (
    await session.worker()
  ).evaluate(`chrome.windows.create({ incognito: true, url: '${PRIVATE}' })`);
  await answered(PRIVATE);
  // The same in a window of all days is kept.
  const page = await session.open(LIST);
  await answered(LIST);
  await until('what is kept', async () => ((await inLibrary('Bridge')) ? true : null), PATIENCE);
  expect(await inLibrary('Ferry')).toBe(false);
  await page.close();
});
