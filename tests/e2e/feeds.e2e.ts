import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextOf } from '@/tests/support/context';
import { DEMO_URL } from '@/tests/support/demo-page';
import { launch, OF_CHROMIUM, type Session } from '@/tests/support/launch';
import { looks, SCREENSHOTS } from '@/tests/support/looks';
import { marksOn } from '@/tests/support/marks';
import {
  FEED_HOSTS,
  feedOf,
  FIRST_FEED,
  LIST_URL,
  OTHER,
  OUTLETS,
  PICKED,
  STORY,
  twoFeeds,
} from '@/tests/support/two-feeds';

const pages = twoFeeds();
const allowed = FEED_HOSTS;
const profile = mkdtempSync(join(tmpdir(), 'second-source-feeds-'));

let session: Session;

beforeAll(async () => {
  session = await launch({ pages, allowed, profile, welcome: true });
});
afterAll(async () => {
  await session?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const textOf = (page: Page): Promise<string> =>
  page.evaluate('document.body.innerText').then(String);
const says = (page: Page, words: RegExp): Promise<string> =>
  until(String(words), async () => {
    const told = await textOf(page);
    return words.test(told) ? told : null;
  });

const press = (page: Page, name: RegExp): Promise<true> =>
  until(`the button ${String(name)}`, async () => {
    for (const button of await page.$$('button')) {
      const label = await button.evaluate(
        (one) => one.getAttribute('aria-label') ?? one.textContent ?? '',
      );
      if (!name.test(label)) continue;
      await button.click();
      return true;
    }
    return null;
  });

interface Answer {
  /** Outlets that report the demo story. */
  readonly outlets: readonly string[];
  readonly origins: number;
  /** What the button shows on it. */
  readonly badge: string;
}

/** What the extension says of the demo story when its page is opened. */
async function answer(): Promise<Answer> {
  const page = await session.open(DEMO_URL);
  const { matches, reports, origins } = await contextOf(session, DEMO_URL);
  const worker = await session.worker();
  const badge = await until('the badge', async () => {
    const text = String(
      await worker.evaluate(
        `chrome.tabs.query({ url: '${DEMO_URL}*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
      ),
    );
    return text === '' ? null : text;
  });
  await page.close();
  const same = matches.filter(({ relation }) => relation === 'same-story');
  const outlets = same.map(({ reportId }) => reports[reportId]?.outlet?.value ?? '');
  return { outlets, origins: origins.length, badge };
}

/** The number beside the first headline of the list. */
async function markOnList(): Promise<number> {
  const page = await session.open(LIST_URL);
  const [mark = ''] = await until('a mark on the list', async () => {
    const marks = await marksOn(page);
    return marks.length > 0 ? marks : null;
  });
  await page.close();
  return Number.parseInt(mark, 10);
}

let before: Answer;
let markBefore: number;

test('the first page shows a real context, explains itself, and asks nobody anything', async () => {
  const target = await session.browser.waitForTarget((one) => one.url().includes('/welcome.html'));
  const welcome = await target.asPage();
  await welcome.setViewport({ width: 1_000, height: 900 });
  await says(welcome, /independent origins/);
  expect(await welcome.$$eval('input:checked', (all) => all.length)).toBe(0);
  await looks(welcome, 'welcome');
  await welcome.evaluate(
    'chrome.storage.local.set({ settings: { badge: true, recordPages: false, listMarks: true, sitesOff: [] } })',
  );
  before = await answer();
  for (const outlet of OUTLETS) expect(before.outlets).not.toContain(outlet);
  markBefore = await markOnList();
  const opened = new Set([DEMO_URL, LIST_URL].map((url) => new URL(url).host));
  const foreign = session.server.requests.filter(
    (one) => !opened.has(one.split('/')[0] ?? '') && !OF_CHROMIUM.test(one),
  );
  expect(foreign, 'nobody is asked for anything before the button is pressed').toEqual([]);

  await welcome.bringToFront();
  for (const name of PICKED) {
    const label = await welcome.waitForSelector(
      `::-p-xpath(//label[contains(., "${name}")]/input)`,
    );
    await label?.click();
  }
  await press(welcome, /^Follow 2 feeds$/);
  await says(welcome, /2 feeds are followed/);
});

test('what two feeds brought is in the badge, in the context and on lists', async () => {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 900 });
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#feeds`);
  await says(page, /2 reports kept/);
  await says(page, /1 report kept/);
  await looks(page, 'feeds');
  const after = await answer();
  for (const outlet of OUTLETS) expect(after.outlets).toContain(outlet);
  expect(after.origins).toBe(before.origins + 2);
  expect(Number(after.badge)).toBe(Number(before.badge) + 2);
  expect(await markOnList()).toBeGreaterThanOrEqual(markBefore);
  await page.goto(
    `chrome-extension://${session.extension.id}/workspace.html?query=herders#library`,
  );
  await says(page, /Sheep fair/);
  await page.close();
});

const own = (path: string): string => `chrome-extension://${session.extension.id}/${path}`;

test('in Arabic the pages run from right to left, whole and accessible', async () => {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1_000, height: 900 });
  await page.goto(own('options.html'));
  await page.evaluate("chrome.storage.local.set({ look: { language: 'ar', appearance: null } })");
  for (const [name, path, words] of [
    ['welcome', 'welcome.html', /أصول مستقلة|مستقلًا|أصل مستقل/],
    ['settings', 'options.html', /NewsBreak[^]*Kazakhstan/],
    ['feeds', 'workspace.html#feeds', /BBC News, World/],
  ] as const) {
    await page.goto(own(path));
    await says(page, words);
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    const isWhole = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    expect(isWhole, `${name} is as wide as its window`).toBe(true);
    await looks(page, `${name}-ar`);
  }
  await page.evaluate("chrome.storage.local.remove('look')");
  await page.close();
});

/** Width and height of a picture (PNG, section 11.2.2: behind the signature and the name of the first chunk). */
const sizeOf = (file: string): readonly number[] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('pictures for the stores are taken as the stores want them', async () => {
  const story = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1_280, height: 800 });
  await page.goto(own('options.html'));
  const tab = Number(
    await page.evaluate(`chrome.tabs.query({ url: '${DEMO_URL}*' }).then(([one]) => one.id)`),
  );
  for (const [name, path, words] of [
    ['timeline', `workspace.html?tab=${tab}`, /Who was first|reported first|Kazakhstan/],
    ['welcome', 'welcome.html', /independent origins/],
    ['feeds', 'workspace.html#feeds', /2 reports kept/],
    ['library', 'workspace.html?query=Kazakhstan#library', /\d+ reports/],
    ['settings', 'options.html', /reports on this device/],
  ] as const) {
    await page.goto(own(path));
    await says(page, words);
    const file = join(SCREENSHOTS, `store-${name}.png`);
    await page.screenshot({ path: file });
    expect(sizeOf(file)).toEqual([1_280, 800]);
  }
  await page.close();
  await story.close();
});

test('a changed headline stays beside the new one; nothing comes twice', async () => {
  const changed = [`${STORY[0]}, 164 arrested`, STORY[1], STORY[2]] as const;
  session.server.pages.set(FIRST_FEED, feedOf(OUTLETS[0], 'steppe.example', [changed, OTHER]));
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#feeds`);
  await press(page, /Ask now: BBC News, World/);
  await until('the second answer', async () => {
    const told = await textOf(page);
    return /2 reports kept/.test(told) && !/of 1 feeds asked/.test(told) ? true : null;
  });
  const { outlets } = await answer();
  expect(outlets.filter((outlet) => outlet === OUTLETS[0])).toHaveLength(1);
  await press(page, /Pause BBC News, World/);
  await says(page, /paused/);
  await press(page, /Remove NPR News/);
  await says(page, /NPR News is removed/);
  await page.close();
});

test('the settings tell every request that the extension made: those to feeds, and no other', async () => {
  const settings = await session.browser.newPage();
  await settings.goto(`chrome-extension://${session.extension.id}/options.html`);
  await says(settings, /feeds\.bbci\.co\.uk/);
  const asked = await settings.$$eval('.requests tbody td:nth-child(3)', (all) =>
    all.map((one) => new URL(one.textContent ?? '').host),
  );
  expect(asked.length).toBeGreaterThan(2);
  expect(new Set(asked)).toEqual(new Set(['feeds.bbci.co.uk', 'feeds.npr.org']));
  await settings.close();
});

test('after a restart all is there; erased, nothing is', async () => {
  await session.close();
  session = await launch({ pages, allowed, profile });
  const again = await answer();
  for (const outlet of OUTLETS) expect(again.outlets).toContain(outlet);
  const settings = await session.browser.newPage();
  await settings.goto(`chrome-extension://${session.extension.id}/options.html`);
  await says(settings, /Erase the whole library/);
  await press(settings, /^Erase the whole library/);
  await press(settings, /^Erase$/);
  await says(settings, /take this back until/);
  await settings.close();
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#feeds`);
  await says(page, /You follow no feed yet/);
  const { outlets } = await answer();
  for (const outlet of OUTLETS) expect(outlets).not.toContain(outlet);
  const library: unknown = await page.evaluate(
    "chrome.runtime.sendMessage({ call: 'library', argument: null }).then(({ value }) => value.value)",
  );
  expect(library).toEqual({ reports: 0, datasets: [] });
  expect(await page.evaluate('chrome.alarms.getAll()')).toEqual([]);
});
