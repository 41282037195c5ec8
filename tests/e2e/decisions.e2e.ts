import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { openPanel, press, says, tabInFront } from '@/tests/support/panel';

let session: Session;
let page: Page;
let tabId: number;

const workspace = (view: string): string =>
  `chrome-extension://${session.extension.id}/workspace.html?tab=${tabId}#${view}`;

beforeAll(async () => {
  session = await launch({ pages: demoPages() });
  const story = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  tabId = await tabInFront(session, story);
  page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 1_000 });
});
afterAll(() => session?.close());

test('nothing was decided or written yet, and it is said how one does', async () => {
  await page.goto(workspace('decisions'));
  await says(page, /You have decided on no report yet.*You have written no note yet/);
  expect(await violations(page)).toEqual([]);
});

test('what is decided in a story is found again with its story, and taken back', async () => {
  await page.goto(workspace('story'));
  await press(page, 'Not this story');
  await says(page, /Taken out of this story: /);
  await page.goto(workspace('decisions'));
  await page.waitForSelector('.decisions > li');
  const told = await page.$eval('.decisions > li', (one) => one.textContent ?? '');
  expect(told).toMatch(/– Not this story/);
  expect(told).toMatch(/Story: .*Photos: Dramatic scenes/);
  await press(page, 'Earlier');
  await says(page, /Earlier .*nothing said/);
  expect(await violations(page)).toEqual([]);
  await press(page, 'Undo');
  await says(page, /Taken back\./);
  await says(page, /You have decided on no report yet/);
  const worker = await session.worker();
  const left: unknown = await worker.evaluate(`new Promise((resolve) => {
    const open = indexedDB.open('second-source');
    open.onsuccess = () => {
      const all = open.result.transaction('decisions').objectStore('decisions').getAll();
      all.onsuccess = () => { open.result.close(); resolve(all.result.length); };
    };
  })`);
  expect(left).toBe(0);
});

test('notes of every story stand there with their history', async () => {
  const panel = await openPanel(session, tabId);
  await press(panel, 'Add a note');
  await panel.keyboard.type('Ask the ministry.');
  await press(panel, 'Save');
  await says(panel, /Saved\./);
  await panel.close();
  await page.goto(workspace('decisions'));
  await says(page, /Photos: Dramatic scenes.*Ask the ministry\./);
  await press(page, 'Edit');
  await page.keyboard.press('End');
  await page.keyboard.type(' Asked.');
  await press(page, 'Save');
  await says(page, /Saved\. Undo .*Ask the ministry\. Asked\./);
  await press(page, 'Earlier');
  await says(page, /Bring this back/);
  expect(await violations(page)).toEqual([]);
  await press(page, 'Remove');
  await says(page, /Removed\. Undo/);
  await press(page, 'Undo');
  await says(page, /Ask the ministry\. Asked\./);
});
