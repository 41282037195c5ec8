import { mkdirSync } from 'node:fs';
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

let session: Session;
let page: Page;

beforeAll(async () => {
  session = await launch({ pages: demoPages() });
  await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 1_000 });
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#library`);
  await page.waitForSelector('.find input');
});
afterAll(() => session?.close());

/** What the page says of the result, as soon as it says what is expected. */
const says = (words: RegExp): Promise<string> =>
  until(String(words), async () => {
    const told = await page.$eval('.found', (one) => one.textContent ?? '');
    return words.test(told) ? told : null;
  });

/** Waits for the answer to everything that is typed: those to the first letters come before it. */
const answered = () => page.waitForSelector('.found[aria-busy="false"]');

async function ask(query: string): Promise<void> {
  await page.$eval('.find input', (one) => {
    if (one instanceof HTMLInputElement) one.select();
  });
  await page.keyboard.press('Backspace');
  await page.type('.find input', query);
  await answered();
}

test('an empty search says what can be found, accessibly, light and dark', async () => {
  await says(/What are you looking for\?/);
  await ask('Kazakhstan protesters');
  await says(/[1-9]\d* reports/);
  await page.waitForSelector('.hit a');
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `library-${value}.png`) });
  }
});

test('fields narrow it, and what is not understood is said', async () => {
  await ask('Kazakhstan wire:reuters before:2022-01-06');
  await says(/^[1-9]\d* reports?(?! so far)/);
  await page.waitForSelector('.hit a');
  const rows = await page.$$eval('.hit', (all) => all.map((one) => one.textContent ?? ''));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toContain('Jan');
  await ask('Kazakhstan site:x before:soon');
  const told = await page.$$eval('.find [role="alert"]', (all) =>
    all.map((one) => one.textContent ?? ''),
  );
  expect(told.join('\n')).toMatch(/site:x[\s\S]*before:soon/);
});

test('what is in no report is not found, and the search stands in the address', async () => {
  await ask('"no such words stand anywhere"');
  await says(/Nothing found/);
  await ask('has:figure lang:en');
  await says(/[1-9]\d* reports/);
  await page.reload();
  await says(/[1-9]\d* reports/);
  expect(await page.$eval('.find input', (one) => Reflect.get(one, 'value'))).toBe(
    'has:figure lang:en',
  );
});

test('by keys alone: a field is put in, the result is reached', async () => {
  await ask('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const value = await page.$eval('.find input', (one) => Reflect.get(one, 'value'));
  expect(value).toMatch(/^outlet:/);
  await page.keyboard.type('kazinform');
  await answered();
  await says(/[1-9]\d* reports?/);
});
