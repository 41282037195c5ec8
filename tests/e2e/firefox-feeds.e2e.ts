import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextsIn } from '@/tests/support/context';
import { DEMO_URL } from '@/tests/support/demo-page';
import { findFirefox } from '@/tests/support/find-browser';
import {
  FIREFOX_BUILD,
  FIREFOX_ID,
  launchFirefox,
  type FirefoxSession,
} from '@/tests/support/firefox';
import { startProxy, type Proxy } from '@/tests/support/proxy';
import { servePages, type PageServer } from '@/tests/support/serve-pages';
import { FEED_HOSTS, LIST_URL, OUTLETS, PICKED, twoFeeds } from '@/tests/support/two-feeds';

const firefox = findFirefox();
if (!firefox)
  console.log('No Firefox on this machine: its run from install to erasure is skipped.');

/** Milliseconds until Firefox ends an idle background, and what it may take beyond. */
const ASLEEP = 60_000;

/** What Firefox itself asks for whatever it is told (lists of its own, parts of it); told apart by whose hosts they are. */
const OF_THE_BROWSER = /\.(?:mozilla\.(?:org|com|net)|googleapis\.com):443$/;

/** Notes every request of the browser that the extension is behind. */
const WATCH = `
  window.askedByExtension = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal: who } = channel.loadInfo;
    if (who?.addonId === '${FIREFOX_ID}' || who?.spec?.startsWith('moz-extension:'))
      window.askedByExtension.push(channel.URI.spec);
  }, 'http-on-modify-request');`;

/** Labels of the marks of the list in front: only an extension's script sees into a closed root. */
const MARKS = `
  const [{ id }] = await browser.tabs.query({ url: input + '*' });
  const [{ result }] = await browser.scripting.executeScript({ target: { tabId: id }, func: () => {
    const inside = (node) => [node, ...[...node.children, ...(node.openOrClosedShadowRoot?.children ?? [])].flatMap(inside)];
    return inside(document.documentElement).filter((one) => one.getAttribute('role') === 'listitem').map((one) => one.getAttribute('aria-label'));
  } });
  return result;`;

interface Answer {
  readonly outlets: readonly string[];
  readonly origins: number;
  readonly badge: string;
}

describe.skipIf(!firefox)('Firefox, from install to erasure', () => {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-firefox-'));
  let server: PageServer;
  let proxy: Proxy;
  let session: FirefoxSession;
  let before: Answer;
  let markBefore: number;

  const start = (): Promise<FirefoxSession> =>
    launchFirefox(firefox ?? '', server.port, [], FIREFOX_BUILD, proxy.port, profile);

  beforeAll(async () => {
    server = await servePages(twoFeeds());
    proxy = await startProxy(server.port);
    session = await start();
    await session.runInBrowser(WATCH);
  }, 300_000);
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const says = (words: RegExp): Promise<string> =>
    until(String(words), async () => {
      const text = String(await session.run('return document.body.innerText;'));
      return words.test(text) ? text : null;
    });

  /** What the extension says of the demo story when its page is opened. */
  async function answer(): Promise<Answer> {
    await session.speakTo('front');
    await session.open(DEMO_URL);
    await session.speakTo('behind');
    return until('the context', async () => {
      const [kept, badge] = Object(
        await session.run(
          `const [{ id }] = await browser.tabs.query({ url: input + '*' });
           return [await browser.storage.session.get(null), await browser.action.getBadgeText({ tabId: id })];`,
          DEMO_URL,
        ),
      );
      const context = contextsIn(kept).findLast(({ reading }) => reading.page.url === DEMO_URL);
      if (!context || badge === '') return null;
      const { matches, reports, origins } = context;
      const same = matches.filter(({ relation }) => relation === 'same-story');
      const outlets = same.map(({ reportId }) => reports[reportId]?.outlet?.value ?? '');
      return { outlets, origins: origins.length, badge: String(badge) };
    });
  }

  const askedByExtension = (): Promise<unknown> =>
    session.runInBrowser('return window.askedByExtension;');

  async function markOnList(): Promise<number> {
    await session.speakTo('front');
    await session.open(LIST_URL);
    await session.speakTo('behind');
    const [mark] = await until('a mark on the list', async () => {
      const marks = await session.run(MARKS, LIST_URL);
      return Array.isArray(marks) && marks.length > 0 ? marks : null;
    });
    return Number.parseInt(String(mark), 10);
  }

  test('the page that welcomes shows a real context; until two feeds are picked nobody is asked', async () => {
    await session.goTo('/welcome.html');
    await says(/independent origins/);
    expect(await session.run('return document.querySelectorAll("input:checked").length;')).toBe(0);
    await session.openBehind('options.html');
    await session.run(
      'await browser.storage.local.set({ settings: { badge: true, recordPages: false, listMarks: true, sitesOff: [] } });',
    );
    before = await answer();
    markBefore = await markOnList();
    for (const outlet of OUTLETS) expect(before.outlets).not.toContain(outlet);
    const pages = new Set([DEMO_URL, LIST_URL].map((url) => `${new URL(url).host}:443`));
    const others = proxy.asked.filter((one) => !pages.has(one));
    expect(others.filter((one) => !OF_THE_BROWSER.test(one))).toEqual([]);
    expect(await askedByExtension()).toEqual([]);

    await session.goTo('/welcome.html');
    for (const name of PICKED) await session.click(`//label[contains(., "${name}")]/input`);
    await session.click('//button[text()="Follow 2 feeds"]');
    await says(/2 feeds are followed/);
  });

  test('what they brought is in the badge, in the context and on lists', async () => {
    await session.openBehind('workspace.html#feeds');
    expect(await says(/2 reports kept[^]*1 report kept|1 report kept[^]*2 reports kept/)).toContain(
      PICKED[0],
    );
    const after = await answer();
    for (const outlet of OUTLETS) expect(after.outlets).toContain(outlet);
    expect(after.origins).toBe(before.origins + 2);
    expect(Number(after.badge)).toBe(Number(before.badge) + 2);
    expect(await markOnList()).toBeGreaterThanOrEqual(markBefore);
    const asked = server.requests.filter((one) => FEED_HOSTS.some((host) => one.startsWith(host)));
    expect(asked).toHaveLength(2);
    expect(await askedByExtension()).toHaveLength(2);
  });

  test('after a restart of the browser all of it is there', async () => {
    await session.close();
    session = await start();
    await session.openBehind('workspace.html#feeds');
    expect(await says(/2 reports kept/)).toContain(PICKED[1]);
    const again = await answer();
    for (const outlet of OUTLETS) expect(again.outlets).toContain(outlet);
    expect(await markOnList()).toBeGreaterThanOrEqual(markBefore);
  });

  test('erased, nothing is there; then the background sleeps and nothing wakes it', async () => {
    await session.openBehind('options.html');
    await session.click('//button[text()="Erase the whole library"]');
    await session.click('//button[text()="Erase"]');
    await says(/take this back until/);
    await session.openHere('workspace.html#feeds');
    await says(/You follow no feed yet/);
    const { outlets } = await answer();
    for (const outlet of OUTLETS) expect(outlets).not.toContain(outlet);
    const library = await session.run(
      "return (await browser.runtime.sendMessage({ call: 'library', argument: null })).value.value;",
    );
    expect(library).toEqual({ reports: 0, datasets: [] });
    await session.openHere('icon/16.png');
    await until(
      'a background asleep',
      async () => {
        const state = await session.runInBrowser(
          `return WebExtensionPolicy.getByID('second-source@second-source.invalid').extension.backgroundState;`,
        );
        return state === 'stopped' ? true : null;
      },
      ASLEEP,
    );
    expect(await session.run('return (await browser.alarms?.getAll()) ?? [];')).toEqual([]);
  });
});
