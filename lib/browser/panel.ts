import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { Selection } from '@/lib/core/model/selection';
import { keepPick } from './session';

/** Titles of the entries in the browser's menus. */
export interface MenuTitles {
  readonly check: string;
  readonly panel: string;
}

interface SidePanel {
  readonly open: (where: { readonly windowId: number }) => Promise<void>;
}
const isSidePanel = (value: unknown): value is SidePanel =>
  typeof value === 'object' && value !== null && 'open' in value;

/** Chromium's side panel, which the polyfill does not know. */
function sidePanel(): SidePanel | null {
  const chrome: unknown = Reflect.get(globalThis, 'chrome');
  const found: unknown = Object(chrome).sidePanel;
  return isSidePanel(found) ? found : null;
}

/** Opens the panel; browsers do so only from within the click or key press itself, so nothing may be awaited before. */
function open(windowId: number | undefined): void {
  const panel = sidePanel();
  const opened =
    panel && windowId !== undefined ? panel.open({ windowId }) : browser.sidebarAction?.open();
  // Where the browser does not let us, the person opens it from its menu.
  opened?.catch(() => null);
}

type Picked = Omit<Selection, 'at'>;
const isPicked = (value: unknown): value is Picked =>
  typeof value === 'object' && value !== null && 'text' in value && 'before' in value;

/** What is selected in a frame; the words that the menu tells where no script may run. */
async function pick(tabId: number, info: Menus.OnClickData | null): Promise<Picked | null> {
  const target = { tabId, frameIds: [info?.frameId ?? 0] };
  const [answer] = await browser.scripting
    .executeScript({ target, files: ['/selection.js'] })
    .catch(() => []);
  if (isPicked(answer?.result)) return answer.result;
  const text = info?.selectionText ?? '';
  if (text === '') return null;
  const url = info?.frameUrl ?? info?.pageUrl ?? '';
  const around = { hidden: 0, before: '', after: '', language: null };
  return { ...around, text: text.slice(0, 20_000), length: text.length, url };
}

async function check(tabId: number, info: Menus.OnClickData | null): Promise<void> {
  const picked = await pick(tabId, info);
  await keepPick(tabId, picked && { ...picked, at: new Date().toISOString() });
}

/**
 * Offers the panel and the check of a selection in the browser's menus and by keyboard; must be called synchronously at
 * start. What is selected is read when it is asked for, by a script that runs once, and kept with the tab.
 */
export function watchMenus({ check: checkTitle, panel }: MenuTitles, failed: () => void): void {
  const ask = (tab: Tabs.Tab | undefined, info: Menus.OnClickData | null): void => {
    open(tab?.windowId);
    if (tab?.id !== undefined) check(tab.id, info).catch(failed);
  };
  const offer = async (): Promise<void> => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: 'check', title: checkTitle, contexts: ['selection'] });
    browser.contextMenus.create({ id: 'panel', title: panel, contexts: ['action'] });
  };
  browser.runtime.onInstalled.addListener(() => {
    offer().catch(failed);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'check') ask(tab, info);
    else open(tab?.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'check-selection') ask(tab, null);
    else if (command === 'open-panel') open(tab?.windowId);
  });
}
