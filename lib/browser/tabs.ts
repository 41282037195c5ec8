import browser from 'webextension-polyfill';

const tells = (read: unknown): boolean =>
  typeof read === 'object' && read !== null && 'story' in read && read.story !== null;

/**
 * Reads a tab's page and answers with what was read; rejects where the browser does not let us. A glance comes first,
 * the reader of any page only where there may be something to read, and the reader of article text, which costs a page
 * most, only where there is a story.
 */
export async function runReader(tabId: number): Promise<unknown> {
  const target = { tabId };
  const run = async (...files: string[]): Promise<unknown> =>
    (await browser.scripting.executeScript({ target, files }))[0]?.result;
  const nothing = await run('/glance.js');
  if (typeof nothing === 'object' && nothing !== null) return nothing;
  const read = await run('/read-page.js');
  return tells(read) ? run('/article-body.js', '/read-page.js') : read;
}

/** Brings the reader of any page into a tab whose content script waits for it, without waiting for the page. */
export async function bringReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/read-page.js'],
    injectImmediately: true,
  });
}

/** Brings the marks on lists into a tab, or has those that are there ask again; false where the browser does not let us. */
export async function bringMarks(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/list-marks.js'] }).then(
    () => true,
    () => false,
  );
}

/** The structure of a tab's page without its words; rejects where the browser does not let us. */
export async function outlineTab(tabId: number): Promise<string> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/outline-page.js'],
  });
  return typeof answer?.result === 'string' ? answer.result : '';
}

/** Asks the content script of a tab to read its page again; false when there is none. */
export async function askToReadAgain(tabId: number): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, { call: 'read-again' }, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}

/** Starts the content script in a tab that was open before the extension was; rejects where the browser does not let us. */
export async function startContentScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/aggregators.js'] });
}

/** Address of a tab as far as we may see it. */
export async function tabUrl(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

/** Whether a tab is in a private window; one that is gone counts as such. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito ?? true;
}

/** Text of a file of the extension. */
export async function ownFile(path: string): Promise<string> {
  return (await fetch(browser.runtime.getURL(path))).text();
}

interface TabListeners {
  readonly closed: (tabId: number) => void;
  readonly left: (tabId: number) => void;
}

/** Tells when a tab is closed, and when it starts to load another document. */
export function watchTabs({ closed, left }: TabListeners): void {
  browser.tabs.onRemoved.addListener(closed);
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' && change.url !== undefined) left(tabId);
  });
}
