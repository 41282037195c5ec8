import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { ROOT } from '@/tests/support/run';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const OUTLET = 'Steppe Gazette';

/** A feed of made-up reports; one of them tells the demo story in words of its own. */
const feed = (
  items: readonly (readonly [headline: string, path: string, text: string])[],
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${OUTLET}</title><link>https://steppe.example/</link><language>en</language>${items
    .map(
      ([headline, path, text]) =>
        `<item><title>${headline}</title><link>https://steppe.example/${path}</link><pubDate>Fri, 07 Jan 2022 09:30:00 GMT</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;

const STORY = [
  'Kazakhstan president orders troops to shoot to kill as protests are crushed',
  'shoot-to-kill',
  'Our correspondent in Almaty counted 31 burnt cars on Republic Square after the protests in Kazakhstan. President Tokayev said on Friday that he had ordered security forces to open fire without warning. Residents told the Gazette that the protests began over fuel prices in Zhanaozen.',
] as const;
const OTHER = ['Sheep fair opens in Taraz', 'sheep', 'Two hundred herders came.'] as const;

const pages = new Map([
  ...demoPages(),
  ['feeds.bbci.co.uk/news/world/rss.xml', feed([STORY, OTHER])],
  ['feeds.npr.org/1001/rss.xml', '<html><body>Maintenance</body></html>'],
]);
const allowed = ['feeds.bbci.co.uk', 'feeds.npr.org'];
const profile = mkdtempSync(join(tmpdir(), 'second-source-feeds-'));

let session: Session;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
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

async function looks(page: Page, name: string): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${value}.png`), fullPage: true });
  }
}

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

/** Outlets that report the demo story, as its context has them. */
async function outlets(): Promise<string[]> {
  const page = await session.open(DEMO_URL);
  const context = await contextOf(session, DEMO_URL);
  await page.close();
  const same = context.matches.filter(({ relation }) => relation === 'same-story');
  return same.map(({ reportId }) => context.reports[reportId]?.outlet?.value ?? '');
}

test('the first page shows a real context, explains itself, and asks nobody anything', async () => {
  const target = await session.browser.waitForTarget((one) => one.url().includes('/welcome.html'));
  const welcome = await target.asPage();
  await welcome.setViewport({ width: 1_000, height: 900 });
  await says(welcome, /independent origins/);
  expect(await welcome.$$eval('input:checked', (all) => all.length)).toBe(0);
  await looks(welcome, 'welcome');
  expect(await outlets()).not.toContain(OUTLET);

  for (const name of ['BBC News, World', 'NPR News']) {
    const label = await welcome.waitForSelector(
      `::-p-xpath(//label[contains(., "${name}")]/input)`,
    );
    await label?.click();
  }
  await press(welcome, /^Follow 2 feeds$/);
  await says(welcome, /2 feeds are followed/);
});

test('what a feed brought is in the answer, and a feed that is none says so', async () => {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 900 });
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#feeds`);
  await says(page, /2 reports kept/);
  await says(page, /no feed/);
  await looks(page, 'feeds');
  expect(await outlets()).toContain(OUTLET);
  await page.goto(
    `chrome-extension://${session.extension.id}/workspace.html?query=herders#library`,
  );
  await says(page, /Sheep fair/);
  await page.close();
});

test('a changed headline stays beside the new one; nothing comes twice', async () => {
  const changed = [`${STORY[0]}, 164 arrested`, STORY[1], STORY[2]] as const;
  session.server.pages.set('feeds.bbci.co.uk/news/world/rss.xml', feed([changed, OTHER]));
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#feeds`);
  await press(page, /Ask now: BBC News, World/);
  await until('the second answer', async () => {
    const told = await textOf(page);
    return /2 reports kept/.test(told) && !/of 1 feeds asked/.test(told) ? true : null;
  });
  expect((await outlets()).filter((outlet) => outlet === OUTLET)).toHaveLength(1);
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
  expect(await outlets()).toContain(OUTLET);
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
  expect(await outlets()).not.toContain(OUTLET);
});
