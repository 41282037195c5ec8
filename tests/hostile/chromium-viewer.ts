import type { Page } from 'puppeteer-core';
import { until } from '@/tests/support/ask';
import { launch, OF_CHROMIUM } from '@/tests/support/launch';
import { PATIENCE, SETTINGS } from './driver';
import type { Viewer } from './views';

const TABS = 3;

/** In the background: waits until the tab's entry is of the address and has an answer. */
const answered = (tabId: number, url: string): string => `(async () => {
  for (let left = ${PATIENCE / 20}; left > 0; left -= 1) {
    const kept = (await chrome.storage.session.get('tab:${tabId}'))['tab:${tabId}'];
    const entry = kept ? JSON.parse(kept.json) : null;
    if (entry?.url === ${JSON.stringify(url)} && (entry.context || entry.list || entry.problem)) return true;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  return false;
})()`;

/** Chromium with the built extension, all of its connections through a proxy of ours. */
export async function chromiumViewer(): Promise<Viewer> {
  const session = await launch({ pages: new Map(), proxied: true });
  await until('the background', async () => {
    const worker = await session.worker();
    await worker.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(SETTINGS)} })`);
    return true;
  });
  const idsNow = async (): Promise<number[]> => {
    const ids: unknown = await (
      await session.worker()
    ).evaluate('chrome.tabs.query({}).then((all) => all.map(({ id }) => id))');
    return Array.isArray(ids) ? ids.map(Number) : [];
  };
  const tabs: { readonly page: Page; readonly id: number }[] = [];
  while (tabs.length < TABS) {
    const before = new Set(await idsNow());
    const page = await session.browser.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss());
    tabs.push({ page, id: (await idsNow()).find((id) => !before.has(id)) ?? -1 });
  }
  return {
    tabs: TABS,
    pages: session.server.pages,
    seen: () => ({
      hosts: session.asked.filter((one) => !OF_CHROMIUM.test(one)),
      addresses: session.server.requests.filter((one) => !OF_CHROMIUM.test(one)),
    }),
    close: () => session.close(),
    async view(tab, url, read) {
      const { page, id } = tabs[tab] ?? {};
      if (!page || id === undefined) throw new Error(`There is no tab ${tab}.`);
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
      if (!read) return false;
      return (await (await session.worker()).evaluate(answered(id, url))) === true;
    },
    async ask(url) {
      await tabs[0]?.page.evaluate(
        `fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).catch(() => null).then(() => null)`,
      );
    },
  };
}
