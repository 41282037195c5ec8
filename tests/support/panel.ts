import type { Page } from 'puppeteer-core';
import { until } from './ask';
import type { Session } from './launch';

/** Number of the tab in front. */
export async function tabInFront(session: Session, page: Page): Promise<number> {
  await page.bringToFront();
  const worker = await session.worker();
  const id: unknown = await worker.evaluate(
    'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
  );
  return Number(id);
}

/** Opens the panel as a page about one tab. */
export async function openPanel(session: Session, tabId: number, width = 400): Promise<Page> {
  const panel = await session.browser.newPage();
  await panel.setViewport({ width, height: 900 });
  await panel.goto(`chrome-extension://${session.extension.id}/sidepanel.html?tab=${tabId}`);
  return panel;
}

/** Selects words in a page, wherever they first stand. */
export async function select(page: Page, words: string): Promise<void> {
  const found: unknown = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue.toLowerCase().indexOf(${JSON.stringify(words.toLowerCase())});
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
      return true;
    }
    return false;
  })()`);
  if (found !== true) throw new Error(`The page does not say “${words}”`);
}

/** Chooses “Check this selection” in the context menu of a tab, as the browser tells the extension. */
export async function checkSelection(session: Session, tabId: number): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    `chrome.tabs.get(${tabId}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check', frameId: 0, editable: false }, tab))`,
  );
}

/** What a page says, in one line, once that fits. */
export const says = (page: Page, words: RegExp, limit?: number): Promise<string> =>
  until(
    String(words),
    async () => {
      const text = String(await page.evaluate('document.body.innerText')).replaceAll(/\s+/g, ' ');
      return words.test(text) ? text : null;
    },
    limit,
  );

/** Focuses the first button with these words and presses it with the keyboard. */
export async function press(page: Page, words: string): Promise<void> {
  await until(`the button “${words}”`, async () => {
    const there: unknown = await page.evaluate(
      `(() => { const one = [...document.querySelectorAll('button, summary')].find((b) => b.textContent.trim() === ${JSON.stringify(words)}); one?.focus(); return Boolean(one); })()`,
    );
    return there === true ? true : null;
  });
  await page.keyboard.press('Enter');
}
