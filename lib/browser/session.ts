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

/** An entry as the session holds it: one string, which comes back five times faster than the same value as a tree. */
interface Kept {
  readonly capturedAt: string;
  readonly json: string;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'capturedAt' in value && 'json' in value;
}

/** What is kept about a tab, or null. */
export async function tabEntry(tabId: number): Promise<TabEntry | null> {
  const kept: unknown = (await browser.storage.session.get(key(tabId)))[key(tabId)];
  // Only `keepTabEntry` writes here.
  const entry: TabEntry | null = isKept(kept) ? JSON.parse(kept.json) : null;
  return entry;
}

async function evict(): Promise<void> {
  const kept = Object.entries(await browser.storage.session.get(null));
  const captures = kept.flatMap(([name, value]): { name: string; at: string }[] =>
    isKept(value) ? [{ name, at: value.capturedAt }] : [],
  );
  const old = captures.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(MOST_TABS);
  await browser.storage.session.remove(old.map(({ name }) => name));
}

/** Keeps an entry unless the tab has a later capture; answers whether it was kept. */
export async function keepTabEntry(tabId: number, entry: TabEntry): Promise<boolean> {
  const known = await tabEntry(tabId);
  if (known && known.capturedAt > entry.capturedAt) return false;
  const kept: Kept = { capturedAt: entry.capturedAt, json: JSON.stringify(entry) };
  await browser.storage.session.set({ [key(tabId)]: kept });
  await evict();
  return true;
}

/** Forgets a tab. */
export async function dropTabEntry(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}
