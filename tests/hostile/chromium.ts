import { until } from '@/tests/support/ask';
import { keyOf } from '@/tests/support/demo-page';
import { launch } from '@/tests/support/launch';
import { PATIENCE, SETTINGS, type Driver } from './driver';
import { KEEP, pageWorld, seenOf, SHOWN, WORLD } from './watch';

/** Chromium with the built extension; every host leads to the test's server, which notes what is asked for. */
export async function chromium(): Promise<Driver> {
  const session = await launch({ pages: new Map() });
  // A background that is just starting has no `chrome` yet.
  await until('the background', async () => {
    const worker = await session.worker();
    await worker.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(SETTINGS)} })`);
    return true;
  });
  const page = await session.browser.newPage();
  const popup = await session.browser.newPage();
  const errors: string[] = [];
  for (const tab of [page, popup])
    tab.on('pageerror', (error) => {
      const told =
        error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
      if (told.includes('chrome-extension://')) errors.push(told.slice(0, 300));
    });
  page.on('dialog', (dialog) => void dialog.dismiss());
  const { id } = session.extension;
  return {
    requests: () => session.server.requests,
    close: () => session.close(),
    visit: async (url, html, changes) => {
      session.server.pages.set(keyOf(url), html + KEEP);
      errors.length = 0;
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
      const background = await session.worker();
      const tabId = Number(
        await background.evaluate(
          `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? -1)`,
        ),
      );
      await popup.goto(`chrome-extension://${id}/popup.html?tab=${tabId}`);
      const shown = await until(
        `the popup over ${url}`,
        async () => {
          const now: unknown = await popup.evaluate(SHOWN);
          const { busy, text } = { busy: true, text: '', ...Object(now) };
          return busy === true || String(text).length < 20 ? null : now;
        },
        PATIENCE,
      );
      const [answer] = [
        await background.evaluate(
          `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => (${WORLD}) }).then(([one]) => one.result)`,
        ),
      ];
      const seen = seenOf(
        {
          page: await page.evaluate(pageWorld(changes)),
          script: answer,
          background: await background.evaluate(WORLD),
        },
        shown,
        errors,
      );
      session.server.pages.delete(keyOf(url));
      return seen;
    },
  };
}
