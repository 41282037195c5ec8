// Builds the extension, opens the demo page with it in a browser of its own, and shows the popup.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { CHROME_BUILD, launch, type Session } from '@/tests/support/launch';
import { readable } from '@/tests/support/readable';
import { ROOT, runNode } from '@/tests/support/run';

const WXT = join('wxt', 'bin', 'wxt.mjs');
const SCREENSHOTS = join(ROOT, '.output', 'screenshots');

/** Whether there is no screen, or none is wanted. */
const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);

/** Id of the tab with the demo page. */
async function demoTab(session: Session): Promise<string> {
  const worker = await session.worker();
  const tab: unknown = await worker.evaluate(
    "chrome.tabs.query({ url: '*://*.newsbreak.com/*' }).then((tabs) => tabs[0]?.id)",
  );
  return String(tab);
}

/** Writes a page of the extension about the demo page whole: a popup's window shows no more than its first screen. */
async function reportWhole(
  session: Session,
  { path, name, width }: { path: string; name: string; width: number },
): Promise<void> {
  const whole = await session.browser.newPage();
  await whole.setViewport({ width, height: 600 });
  const tab = await demoTab(session);
  await whole.goto(`chrome-extension://${session.extension.id}/${path}?tab=${tab}`);
  await whole.waitForSelector('.origin');
  for (const value of ['light', 'dark']) {
    await whole.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await whole.screenshot({ path: join(SCREENSHOTS, `${name}-${value}.png`), fullPage: true });
  }
  await whole.close();
}

/** Writes what the popup looks like and prints what it says. */
async function report(session: Session, page: Page, popup: Page): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, 'demo-page.png') });
  for (const value of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await popup.screenshot({ path: join(SCREENSHOTS, `popup-${value}.png`) });
  }
  await reportWhole(session, { path: 'popup.html', name: 'popup-whole', width: 400 });
  await reportWhole(session, { path: 'workspace.html', name: 'workspace', width: 1_200 });
  console.log(readable(await contextOf(session, DEMO_URL)));
  console.log('\nScreenshots of the page and the popup: .output/screenshots');
  console.log('The extension to load into a browser of yours: .output/chrome-mv3');
}

if (runNode(WXT, ['build']) !== 0) throw new Error(`The build failed: ${CHROME_BUILD}`);
const session = await launch({ pages: demoPages(), headless });
const page = await session.open(DEMO_URL);
await contextOf(session, DEMO_URL);
const popup = await session.popup(page);
await popupText(popup);
if (headless) await report(session, page, popup);
else {
  console.log('The demo page is open with the popup over it; the toolbar button opens it again.');
  console.log('Close the browser to end.');
  await new Promise((resolve) => {
    session.browser.once('disconnected', resolve);
  });
}
await session.close();
process.exit(0);
