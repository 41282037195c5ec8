import browser from 'webextension-polyfill';

const SOME = '#1f5fae';
const NONE = '#6b7280';

/** Shows a number of origins on a tab's button; a grey dash for none, nothing for null. A closed tab is no failure. */
export async function showBadge(tabId: number, origins: number | null): Promise<void> {
  const text = origins === null ? '' : origins === 0 ? '–' : String(origins);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: origins ? SOME : NONE });
  } catch {
    return;
  }
}
