import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { looks } from '@/tests/support/looks';

let session: Session;
let page: Page;
let saved: string;

const workspace = (address: string): string =>
  `chrome-extension://${session.extension.id}/workspace.html${address}`;

beforeAll(async () => {
  session = await launch({ pages: demoPages() });
  await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  saved = mkdtempSync(join(tmpdir(), 'second-source-boards-'));
  page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 1_000 });
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
});
afterAll(async () => {
  await session?.close();
  rmSync(saved, { recursive: true, force: true });
});

const says = (where: Page, words: RegExp): Promise<string> =>
  until(String(words), async () => {
    const told = String(await where.evaluate('document.body.innerText'));
    return words.test(told) ? told : null;
  });

const press = (name: RegExp): Promise<true> =>
  until(`the button ${String(name)}`, async () => {
    for (const button of await page.$$('button:not(:disabled)')) {
      const label = await button.evaluate(
        (one) => one.getAttribute('aria-label') ?? one.textContent ?? '',
      );
      if (!name.test(label)) continue;
      await button.evaluate((one) => one instanceof HTMLElement && one.click());
      return true;
    }
    return null;
  });

const titles = (where: Page): Promise<string[]> =>
  where.$$eval('.entry h2', (all) => all.map((one) => one.textContent ?? ''));

test('reports found in the library are put on a board that is made for them', async () => {
  await page.goto(workspace('?query=Kazakhstan+protesters#library'));
  await page.waitForSelector('.hit a');
  await press(/^Add to board: /);
  await page.waitForSelector('dialog[open]');
  expect(await violations(page)).toEqual([]);
  await page.type('dialog[open] input', 'Almaty, 5 January');
  await page.keyboard.press('Enter');
  await says(page, /1 report is on the board now/);
  await press(/^Add to board: (?!Kazakhstan: Protesters Storm)/);
  await page.waitForSelector('dialog[open]');
  await press(/^Almaty, 5 January/);
  await until('two reports', async () => {
    await page.goto(workspace('#boards'));
    return /2 reports/.test(await says(page, /Almaty, 5 January/)) ? true : null;
  });
});

test('they are ordered, annotated, compared and taken off, and all of it is taken back', async () => {
  await press(/^Almaty, 5 January/);
  await page.waitForSelector('.entry');
  const [first = '', second = ''] = await titles(page);
  await press(new RegExp(`^Move down: ${first.slice(0, 12)}`));
  await until('the other order', async () => ((await titles(page))[0] === second ? true : null));
  await page.type('.entry input[type="text"]', 'who says so?');
  await page.keyboard.press('Tab');
  for (const box of await page.$$('.entry input[type="checkbox"]')) await box.click();
  await says(page, /Shared passages|no longer has the text/);
  await looks(page, 'boards', false);
  await press(/^Take off the board: /);
  await until('one report', async () => ((await titles(page)).length === 1 ? true : null));
  await press(/^Undo$/);
  await until('two again', async () => ((await titles(page)).length === 2 ? true : null));
  const notes = await page.$$eval('.entry input[type="text"]', (all) =>
    all.map((one) => Reflect.get(one, 'value')),
  );
  expect(notes).toContain('who says so?');
});

test('a second window sees what the first does, and loses nothing', async () => {
  const other = await session.browser.newPage();
  await other.goto(page.url());
  await until('the board', async () => ((await titles(other)).length === 2 ? true : null));
  await press(/^Move down: /);
  const order = await until('the new order', async () => {
    const [mine, theirs] = [await titles(page), await titles(other)];
    return mine.join('\n') === theirs.join('\n') ? mine : null;
  });
  expect(order).toHaveLength(2);
  await other.close();
});

test('a board is saved for other programs', async () => {
  await press(/^RIS$/);
  const name = await until('the file', () =>
    Promise.resolve(readdirSync(saved).find((one) => one.endsWith('.ris')) ?? null),
  );
  const entries = plugins.input.chain(readFileSync(join(saved, name), 'utf8'), {
    generateGraph: false,
  });
  expect(entries).toHaveLength(2);
});

/** The middle of what is found by a selector, scrolled into sight. */
async function middle(selector: string): Promise<{ x: number; y: number }> {
  const one = await page.waitForSelector(selector);
  await one?.scrollIntoView();
  const box = await one?.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes hold of something and puts it down somewhere; `to` may appear only on the way. */
async function drag(from: string, to: string, lower = 0): Promise<void> {
  const begin = await middle(from);
  await page.mouse.move(begin.x, begin.y);
  await page.mouse.down();
  await page.mouse.move(begin.x + 12, begin.y + 6, { steps: 3 });
  const end = await middle(to);
  let off = 0;
  await until('a place to put it down', async () => {
    off = 1 - off;
    await page.mouse.move(end.x + off, end.y + lower, { steps: 3 });
    return (await page.$('.over')) ? true : null;
  });
  await page.mouse.up();
}

const storyTab = async (): Promise<string> => {
  const worker = await session.worker();
  return String(
    await worker.evaluate(
      `chrome.storage.session.get(null).then((all) => Object.keys(all).find((key) => /^tab:/.test(key)).slice(4))`,
    ),
  );
};

test('by pointer: reports change places, a report and a whole story are dragged onto a board', async () => {
  await page.bringToFront();
  const [first = '', second = ''] = await titles(page);
  await drag('.long li:nth-child(1) .grip', '.long li:nth-child(2) .entry', 20);
  await until('the other order', async () => ((await titles(page))[0] === second ? true : null));
  expect((await titles(page))[1]).toBe(first);

  await page.goto(workspace('?query=Nazarbayev#library'));
  await page.waitForSelector('.hit a');
  await drag('.hit .grip', '.tray .which li');
  await says(page, /1 report is on the board now/);
  expect(await page.$('.tray .which'), 'the tray goes with what is carried').toBeNull();

  await page.goto(workspace(`?tab=${await storyTab()}#story`));
  await drag('.columns .section-head .grip', '.tray .landing');
  await says(page, /\d+ reports are on the board now/);
  await page.goto(workspace('#boards'));
  const named = await says(page, /Almaty, 5 January/);
  expect(named).toMatch(/Almaty, 5 January\s*3 reports/);
  expect(named.match(/\d+ reports/g)?.length).toBe(2);
  await press(/^Almaty, 5 January/);
  await page.waitForSelector('.entry');
});

test('all reports of a story are put on a board at once; a removed board comes back', async () => {
  await page.goto(workspace(`?tab=${await storyTab()}#story`));
  await press(/^Put all reports of this story on a board$/);
  await page.waitForSelector('dialog[open]');
  await press(/^Almaty, 5 January/);
  await says(page, /\d+ reports are on the board now/);
  await page.goto(workspace('#boards'));
  await press(/^Almaty, 5 January/);
  await press(/^Remove the board$/);
  await says(page, /Almaty, 5 January is removed/);
  await press(/^Undo$/);
  await page.waitForSelector('.entry');
  expect((await titles(page)).length).toBeGreaterThan(3);
});
