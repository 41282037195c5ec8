import browser from 'webextension-polyfill';
import type { Selection } from '@/lib/core/model/selection';
import { showBadge } from './badge';
import { entryKey, entryOf, isKept, pickKey, tabOf, type Kept, type TabEntry } from './tab-entry';

/** Most tabs that are kept; the oldest capture goes first. */
const MOST_TABS = 20;

/** Keys of all that is kept about a tab. */
const keysOf = (tabId: number): string[] => [entryKey(tabId), pickKey(tabId)];

/** What is kept about a tab, or null. */
export async function tabEntry(tabId: number): Promise<TabEntry | null> {
  return entryOf((await browser.storage.session.get(entryKey(tabId)))[entryKey(tabId)]);
}

/**
 * Lets go of tabs that were closed before their answer was there, and of the oldest beyond those that are kept. Reads
 * all of them: for when nobody waits.
 */
export async function evictTabs(): Promise<void> {
  const kept = Object.entries(await browser.storage.session.get(null));
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  const closed = kept.flatMap(([name]) => {
    const tab = tabOf(name);
    return tab === null || open.has(tab) ? [] : keysOf(tab);
  });
  const captures = kept.flatMap(([name, value]): { name: string; at: string }[] =>
    isKept(value) && !closed.includes(name) ? [{ name, at: value.capturedAt }] : [],
  );
  const old = captures.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(MOST_TABS);
  await browser.storage.session.remove([...closed, ...old.map(({ name }) => name)]);
}

/** Captures further apart than this, in milliseconds, are out of order because the clock was set back. */
const OVERTAKEN = 600_000;

/** Whether a tab's entry is of a later capture, by a clock that ran on. */
const overtakes = (known: TabEntry, entry: TabEntry): boolean => {
  const ahead = Date.parse(known.capturedAt) - Date.parse(entry.capturedAt);
  return ahead > 0 && ahead < OVERTAKEN;
};

/** Keeps an entry unless the tab has a later capture; answers whether it was kept. */
export async function keepTabEntry(tabId: number, entry: TabEntry): Promise<boolean> {
  const known = await tabEntry(tabId);
  if (known && overtakes(known, entry)) return false;
  const kept: Kept = { capturedAt: entry.capturedAt, json: JSON.stringify(entry) };
  await browser.storage.session.set({ [entryKey(tabId)]: kept });
  return true;
}

/** The tabs of which anything is kept. */
export async function keptTabs(): Promise<number[]> {
  const kept = Object.keys(await browser.storage.session.get(null));
  return kept.flatMap((name) => tabOf(name) ?? []);
}

/** Keeps what was selected in a tab; null: nothing is. */
export async function keepPick(tabId: number, selection: Selection | null): Promise<void> {
  if (selection) await browser.storage.session.set({ [pickKey(tabId)]: selection });
  else await browser.storage.session.remove(pickKey(tabId));
}

/** Forgets a tab. */
export async function dropTabEntry(tabId: number): Promise<void> {
  await browser.storage.session.remove(keysOf(tabId));
}

/** Forgets every tab, their badges too. */
export async function forgetTabs(): Promise<void> {
  const tabs = await keptTabs();
  await Promise.all(tabs.map((tabId) => showBadge(tabId, null)));
  await browser.storage.session.remove(tabs.flatMap(keysOf));
}
