import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { demoPage, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { findFirefox } from '@/tests/support/find-browser';
import { FIREFOX_ID, launchFirefox, type FirefoxSession } from '@/tests/support/firefox';
import { servePages, type PageServer } from '@/tests/support/serve-pages';

const firefox = findFirefox();
if (!firefox) console.log('No Firefox on this machine: no private window is tried in it.');

const LIST = 'https://lobste.rs/';
const list = `<!doctype html><html lang="en"><head><title>Lobsters</title></head><body><ol class="stories">${[
  1, 2, 3, 4,
]
  .map(
    (n) =>
      `<li class="story" data-shortid="s${n}"><a class="u-url" href="https://elsewhere${n}.example/${n}">Bridge number ${n} of the valley is told here</a> <a class="domain">elsewhere${n}.example</a></li>`,
  )
  .join('')}</ol></body></html>`;

/** Words of addresses and headlines that only these two pages bring. */
const WORDS = ['2482176435902', 'dramatic scenes from', 'elsewhere2.example', 'bridge number 3 of'];

/** Lets the extension into private windows, as a person does in Firefox's own settings. */
const ALLOW = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add('${FIREFOX_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID('${FIREFOX_ID}')).reload();`;

const OPEN = `
  const window = await browser.windows.create({ incognito: input[0], url: input[1] });
  return window.id;`;

/** The tabs of a window once both have an answer and the story has its badge; null before. */
const ANSWERED = `
  const tabs = await browser.tabs.query({ windowId: input });
  const session = await browser.storage.session.get(null);
  const entries = tabs.map(({ id }) => JSON.parse(session['tab:' + id]?.json ?? '{}'));
  const badges = await Promise.all(tabs.map(({ id }) => browser.action.getBadgeText({ tabId: id })));
  const told = entries.some(({ context }) => context) && entries.some(({ list }) => list) && badges.some(Boolean);
  return told ? tabs.map(({ id, incognito }) => ({ id, incognito })) : null;`;

/** Reads all that the extension stores, past the product: which words are in it, and when kept reports were first seen. */
const KEPT = `
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = [await browser.storage.local.get(null), await caches.keys()];
  const seen = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([ask(rows.getAllKeys()), ask(rows.getAll())]);
      all.push(keys, values);
      if (store === 'recent') seen.push(...values.flatMap(({ report }) => report.provenance.map(({ at }) => at)));
    }
    database.close();
  }
  const plain = (key, value) => ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value;
  const text = JSON.stringify(all, plain).toLowerCase();
  return { words: input.filter((word) => text.includes(word)), seen: seen.toSorted() };`;

interface Tab {
  readonly id: number;
  readonly incognito: boolean;
}
interface Kept {
  readonly words: readonly string[];
  readonly seen: readonly string[];
}
const NOTHING: Kept = { words: [], seen: [] };

describe.skipIf(!firefox)('Firefox, in a private window', () => {
  let server: PageServer;
  let session: FirefoxSession;

  beforeEach(async () => {
    server = await servePages(
      new Map([
        [keyOf(DEMO_URL), demoPage().replace('4 days ago', 'Jan 7, 2022')],
        [keyOf(LIST), list],
      ]),
    );
    session = await launchFirefox(firefox ?? '', server.port, ['www.newsbreak.com', 'lobste.rs']);
    await session.runInBrowser(ALLOW);
    await session.openBehind('options.html');
  });
  afterEach(async () => {
    await session?.close();
    await server?.close();
  });

  const kept = async (): Promise<Kept> => Object(await session.run(KEPT, WORDS));
  const open = (incognito: boolean): Promise<unknown> =>
    session.run(OPEN, [incognito, [DEMO_URL, LIST]]);
  const close = (window: unknown): Promise<unknown> =>
    session.run('await browser.windows.remove(input);', window);
  const answered = (window: unknown): Promise<Tab[]> =>
    until('the answers in the window', async () => {
      const tabs: unknown = await session.run(ANSWERED, window);
      return Array.isArray(tabs) ? tabs : null;
    });
  /** Waits until the session, too, has nothing of any tab but these. */
  const forgotten = (others: readonly Tab[]): Promise<true> =>
    until('a session without the private tabs', async () => {
      const known: unknown = await session.run(
        'return Object.keys(await browser.storage.session.get(null)).toSorted();',
      );
      const wanted = others.map(({ id }) => `tab:${id}`).toSorted();
      return JSON.stringify(known) === JSON.stringify(wanted) ? true : null;
    });

  /** Reads both pages in an ordinary window and expects that they are kept, and were not before. */
  async function expectKeptFromNowOn(): Promise<Tab[]> {
    const start = new Date().toISOString();
    const tabs = await answered(await open(false));
    expect(tabs.map(({ incognito }) => incognito)).toEqual([false, false]);
    const { seen } = await until('reports that are kept', async () => {
      const now = await kept();
      return now.words.length === WORDS.length ? now : null;
    });
    // The first time that a report was seen stays: whatever came late of the private window would tell.
    expect(seen[0]?.localeCompare(start)).toBe(1);
    return tabs;
  }

  test('a story and a list are answered and nothing of them is kept, and in an ordinary window they are', async () => {
    expect(await kept()).toEqual(NOTHING);
    const window = await open(true);
    const tabs = await answered(window);
    expect(tabs.map(({ incognito }) => incognito)).toEqual([true, true]);
    expect(await kept()).toEqual(NOTHING);
    await close(window);
    await forgotten([]);
    expect(await kept()).toEqual(NOTHING);
    await expectKeptFromNowOn();
  });

  test('nothing is kept either where the window is closed before the answer is there', async () => {
    await session.run(
      `const begun = new Promise((resolve) => {
         browser.storage.session.onChanged.addListener((changes) => Object.keys(changes).some((key) => key.startsWith('tab:')) && resolve());
       });
       const { id } = await browser.windows.create({ incognito: true, url: input });
       await begun;
       await browser.windows.remove(id);`,
      [DEMO_URL, LIST],
    );
    expect(await kept()).toEqual(NOTHING);
    const ordinary = await expectKeptFromNowOn();
    await forgotten(ordinary);
  });
});
