import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { press, says, tabInFront } from '@/tests/support/panel';
import { storyPage } from '@/tests/support/story-page';

const OTHER = 'https://www.newsbreak.com/n/harlow-bridge';

let session: Session;
let page: Page;
let panel: Page;

beforeAll(async () => {
  const other = storyPage({
    url: OTHER,
    headline: 'Harlow Bridge over the Tessin closed after 14 cracks are found',
    body: [
      'Engineers closed the Harlow Bridge over the Tessin on Tuesday after they found cracks.',
    ],
    cards: [],
  });
  session = await launch({ pages: new Map([...demoPages(), [keyOf(OTHER), other]]) });
  page = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
});
afterAll(() => session?.close());

test('the popup opens the panel in the browser’s own side panel, which shows its tab', async () => {
  const popup = await session.popup(page);
  await popupText(popup);
  const target = session.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
  // The popup closes under the key.
  await press(popup, 'Keep beside the page').catch(() => null);
  panel = await (await target).asPage();
  expect(panel.url()).not.toContain('?tab=');
  expect(await says(panel, /Who reported it/)).toContain('Photos: Dramatic scenes');
});

test('it follows the person to another tab and back', async () => {
  const other = await session.open(OTHER);
  await tabInFront(session, other);
  expect(await says(panel, /Harlow Bridge/)).not.toContain('Photos: Dramatic scenes');
  await page.bringToFront();
  expect(await says(panel, /Photos: Dramatic scenes/)).not.toContain('Harlow Bridge');
});

test('a tab that was never read is not read by itself, and says how to', async () => {
  const blank = await session.browser.newPage();
  await blank.goto('about:blank');
  await blank.bringToFront();
  expect(await says(panel, /Nothing read yet/)).toContain('Check this selection');
  const closed = until('nothing of the tab before', async () =>
    (await panel.$('.story')) === null ? true : null,
  );
  expect(await closed).toBe(true);
});
