import { launch } from '@/tests/support/launch';
import { until } from '@/tests/support/ask';
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
  const tabs = await Promise.all(
    Array.from({ length: TABS }, async (_, i) => {
      const page = await session.browser.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss());
      const mark = `data:text/html,${i}`;
      await page.goto(mark);
      const id: unknown = await (
        await session.worker()
      ).evaluate(`chrome.tabs.query({}).then((tabs) => tabs.map(({ id }) => id))`);
      return { page, known: Array.isArray(id) ? id.map(Number) : [] };
    }),
  );
  // Each new tab is the one that was not there before.
  const ids = tabs.map(({ known }, i) => {
    const before = new Set(tabs[i - 1]?.known ?? []);
    return known.find((id) => !before.has(id)) ?? -1;
  });
  return {
    tabs: TABS,
    pages: session.server.pages,
    seen: () => ({ hosts: session.asked, addresses: session.server.requests }),
    close: () => session.close(),
    async view(tab, url, read) {
      const page = tabs[tab]?.page;
      if (!page) throw new Error(`There is no tab ${tab}.`);
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
      if (!read) return false;
      return (await (await session.worker()).evaluate(answered(ids[tab] ?? -1, url))) === true;
    },
    async ask(url) {
      await tabs[0]?.page.evaluate(
        `fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).catch(() => null).then(() => null)`,
      );
    },
  };
}
