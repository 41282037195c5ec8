import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { looks } from '@/tests/support/looks';
import { datasetReports } from '@/tests/support/library';
import { endBackground } from '@/tests/support/background';

const STARTER = 166;

let session: Session;
let settings: Page;

const said = (): Promise<string> =>
  settings.evaluate('document.body.innerText').then((told) => String(told));

/** Waits until the page says something. */
const says = (words: RegExp): Promise<string> =>
  until(String(words), async () => {
    const told = await said();
    return words.test(told) ? told : null;
  });

/** Presses the button of this name, as soon as there is one. */
const press = (name: string): Promise<true> =>
  until(`the button “${name}”`, async () => {
    const pressed = await settings.evaluate(
      `(() => { const one = [...document.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent.trim()) === ${JSON.stringify(name)}); one?.focus(); one?.click(); return Boolean(one); })()`,
    );
    return pressed === true ? true : null;
  });

beforeAll(async () => {
  session = await launch({ pages: demoPages() });
  await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  settings = await session.browser.newPage();
  await settings.setViewport({ width: 1000, height: 1400 });
  await settings.goto(`chrome-extension://${session.extension.id}/options.html`);
  await says(/reports on this device/);
});
afterAll(() => session?.close());

test('the settings page tells what is read and kept, accessibly, light and dark', async () => {
  expect(await said()).toMatch(/NewsBreak[\s\S]*Kazakhstan[\s\S]*166[\s\S]*Pages you visited/);
  expect(await said()).toMatch(/[\d.]+ ?[kM]?B used on this device/);
  await looks(settings, 'settings');
});

test('a site that is switched off is not read any more, one switched on is', async () => {
  const set = (on: boolean): Promise<unknown> =>
    settings.evaluate(
      `(() => { const label = [...document.querySelectorAll('label')].find((one) => one.textContent === 'NewsBreak'); const box = label.querySelector('input'); if (box.checked !== ${String(on)}) box.click(); })()`,
    );
  await set(false);
  await until('the switch', async () => {
    const { settings: kept } = JSON.parse(
      String(
        await (
          await session.worker()
        ).evaluate('chrome.storage.local.get("settings").then((one) => JSON.stringify(one))'),
      ),
    );
    return kept?.sitesOff?.includes('newsbreak') ? true : null;
  });
  const page = await session.open(`${DEMO_URL}?again`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const badge = await (
    await session.worker()
  ).evaluate(
    'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
  );
  expect(badge).toBe('');
  await page.close();
  await settings.bringToFront();
  await set(true);
});

test('the library is erased at once, taken back, and gone for good when the page is left', async () => {
  const before = (await datasetReports(session, STARTER)).toSorted();
  await press('Erase the whole library');
  await press('Erase');
  await says(/No dataset is loaded[\s\S]*reports erased/);
  await says(/0 reports on this device/);
  await press('Undo');
  await says(/Everything is back/);
  await says(/Kazakhstan/);
  expect((await datasetReports(session, STARTER)).toSorted()).toEqual(before);
  await press('Erase the whole library');
  await press('Erase');
  await says(/reports erased/);
  await settings.reload();
  await says(/No dataset is loaded/);
  await endBackground(session.browser);
  const page = await session.open(`${DEMO_URL}?erased`);
  const { library } = await contextOf(session, `${DEMO_URL}?erased`);
  expect(library.datasets, 'what was erased does not come back by itself').toEqual([]);
  expect(await popupText(await session.popup(page))).toContain('on this device');
  await settings.bringToFront();
  await press('Load the starter dataset');
  await says(/Kazakhstan/);
  expect((await datasetReports(session, STARTER)).toSorted()).toEqual(before);
});
