import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { DEMO_URL, keyOf, toldPage } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { checkSelection, openPanel, press, says, select, tabInFront } from '@/tests/support/panel';
import { ROOT } from '@/tests/support/run';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const WORDS = 'eight police and national guard troops were killed';
const pages = new Map([[keyOf(DEMO_URL), toldPage()]]);
const profile = mkdtempSync(join(tmpdir(), 'second-source-panel-'));

let session: Session;
let page: Page;
let panel: Page;
let tabId: number;

beforeAll(async () => {
  session = await launch({ pages, profile });
  page = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  tabId = await tabInFront(session, page);
  panel = await openPanel(session, tabId);
  mkdirSync(SCREENSHOTS, { recursive: true });
});
afterAll(async () => {
  await session?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Controls that are smaller than a finger needs (WCAG 2.2, 2.5.8), by their words. */
const SMALL = `[...document.querySelectorAll('button, summary, select, textarea')].flatMap((one) => {
  const { width, height } = one.getBoundingClientRect();
  return width === 0 || (width >= 24 && height >= 23.5) ? [] : [one.textContent + ' ' + Math.round(width) + '×' + Math.round(height)];
})`;

async function pictures(name: string): Promise<void> {
  for (const value of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    for (const width of [320, 400, 600]) {
      await panel.setViewport({ width, height: 900 });
      await panel.screenshot({
        path: join(SCREENSHOTS, `${name}-${width}-${value}.png`),
        fullPage: true,
      });
    }
    expect(await violations(panel)).toEqual([]);
    expect(await panel.evaluate(SMALL)).toEqual([]);
  }
  await panel.setViewport({ width: 400, height: 900 });
}

test('the panel shows the context of its tab: origins, chains, receipts and figures', async () => {
  const text = await says(panel, /Who reported it/);
  expect(text).toMatch(/Photos: Dramatic scenes/);
  expect(text).toMatch(/Reuters ← Sputnik ← [\w ]*interior ministry/i);
  expect(text).toMatch(/killed · security forces/);
  await press(panel, 'Why');
  await says(panel, /Shared (?:names|words)|its text|likely the same story/);
});

test('a selection shows its chain, who tells the same, the other figures and their times', async () => {
  await select(page, WORDS);
  await checkSelection(session, tabId);
  const text = await says(panel, /Your selection.*Other figures for it/i);
  expect(text).toMatch(/8 killed · security forces/);
  expect(text).toMatch(/Reuters ← Sputnik ← [\w ]*interior ministry/i);
  expect(text).toMatch(/as of (?:5 Jan|Jan 5,) 2022/);
  await pictures('panel-check');
});

test('keys open popup and panel and check a selection', async () => {
  const worker = await session.worker();
  const commands: unknown = await worker.evaluate(
    'chrome.commands.getAll().then((all) => all.map(({ name, shortcut }) => [name, shortcut]))',
  );
  const keys = new Map<string, string>(Object(commands));
  const withKeys = [...keys].filter(([, shortcut]) => shortcut.includes('+')).map(([name]) => name);
  expect(withKeys).toEqual(expect.arrayContaining(['_execute_action', 'check-selection']));
  // Chromium gives this one no key by itself; a person can.
  expect([...keys.keys()]).toContain('open-panel');
  await press(panel, 'Close');
  expect(await says(panel, /Who reported it/)).not.toContain('Your selection');
  await select(page, WORDS);
  await worker.evaluate(
    `chrome.tabs.get(${tabId}).then((tab) => chrome.commands.onCommand.dispatch('check-selection', tab))`,
  );
  await says(panel, /Your selection.*Other figures for it/i);
});

test('notes on the selected words and the story are kept, changed, taken back and found again', async () => {
  await press(panel, 'Add a note');
  await panel.keyboard.type('Ask the ministry which day this was.');
  await press(panel, 'Save');
  await says(panel, /Saved\. Undo.*the selected words.*Ask the ministry which day this was\./);
  await press(panel, 'Edit');
  await panel.keyboard.press('End');
  await panel.keyboard.type(' Asked.');
  await press(panel, 'Save');
  await says(panel, /which day this was\. Asked\./);
  await press(panel, 'Earlier');
  await says(panel, /which day this was\. Asked\..*which day this was\. Bring this back/);
  await press(panel, 'Undo');
  expect(await says(panel, /Taken back\. .*which day this was\. Edit/)).toBeTruthy();
  await press(panel, 'Remove');
  await says(panel, /Removed\. Undo/);
  await press(panel, 'Undo');
  await says(panel, /Ask the ministry which day this was\./);
  await pictures('panel-notes');
});

const html = (): Promise<unknown> => page.evaluate('document.documentElement.outerHTML');

test('marks on sentences stand beside the body, out of the page’s reach, and leave nothing behind', async () => {
  const before = await html();
  const body: unknown = await page.evaluate('document.body.outerHTML');
  await press(panel, 'Mark what others report');
  await says(panel, /\d+ sentences? (?:is|are) marked/);
  expect(await page.evaluate('document.body.outerHTML')).toBe(body);
  const seen = await page.evaluate(`({
    beside: [...document.documentElement.children].map(({ localName }) => localName),
    inside: document.documentElement.lastElementChild.innerHTML,
    shadow: document.documentElement.lastElementChild.shadowRoot,
    highlights: CSS.highlights.size,
    styles: document.adoptedStyleSheets.length,
  })`);
  expect(seen).toEqual({
    beside: ['head', 'body', 'div'],
    inside: '',
    shadow: null,
    highlights: 0,
    styles: 0,
  });
  await page.bringToFront();
  await page.screenshot({ path: join(SCREENSHOTS, 'sentence-marks.png'), fullPage: true });
  await panel.bringToFront();
  await press(panel, 'Remove the marks');
  await until('the page as it was', async () => ((await html()) === before ? true : null));
});

test('notes are there after a restart of the browser', async () => {
  await session.close();
  session = await launch({ pages, profile });
  page = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  panel = await openPanel(session, await tabInFront(session, page));
  expect(await says(panel, /Ask the ministry/)).toMatch(/which day this was\./);
});
