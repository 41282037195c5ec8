import browser from 'webextension-polyfill';
import type { StoryContext } from '@/lib/core/model/context';
import type { Problem } from '@/lib/core/model/problem';

/** What is kept about the page in one tab. */
export interface TabEntry {
  readonly url: string;
  readonly capturedAt: string;
  readonly context: StoryContext | null;
  readonly problem: Problem | null;
}

/** Most tabs that are kept; the oldest capture goes first. */
const MOST_TABS = 20;

const key = (tabId: number): string => `tab:${tabId}`;

function isEntry(value: unknown): value is TabEntry {
  return typeof value === 'object' && value !== null && 'capturedAt' in value && 'url' in value;
}

/** What is kept about a tab, or null. */
export async function tabEntry(tabId: number): Promise<TabEntry | null> {
  const kept: unknown = (await browser.storage.session.get(key(tabId)))[key(tabId)];
  return isEntry(kept) ? kept : null;
}

async function evict(): Promise<void> {
  const kept = Object.entries(await browser.storage.session.get(null));
  const captures = kept.flatMap(([name, value]): { name: string; at: string }[] =>
    isEntry(value) ? [{ name, at: value.capturedAt }] : [],
  );
  const old = captures.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(MOST_TABS);
  await browser.storage.session.remove(old.map(({ name }) => name));
}

/** Keeps an entry unless the tab has a later capture; answers whether it was kept. */
export async function keepTabEntry(tabId: number, entry: TabEntry): Promise<boolean> {
  const known = await tabEntry(tabId);
  if (known && known.capturedAt > entry.capturedAt) return false;
  await browser.storage.session.set({ [key(tabId)]: entry });
  await evict();
  return true;
}

/** Forgets a tab. */
export async function dropTabEntry(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}
