import type { StoryContext } from '@/lib/core/model/context';
import type { Reading } from '@/lib/core/model/reading';
import type { Problem } from '@/lib/core/model/problem';

/** What is kept about the page in one tab. */
export interface TabEntry {
  readonly url: string;
  readonly capturedAt: string;
  readonly context: StoryContext | null;
  /** What a page that only lists reports was read as; absent for a story. */
  readonly list?: { readonly reading: Reading; readonly kept: boolean };
  readonly problem: Problem | null;
}

/** An entry as the session holds it: one string, which comes back five times faster than the same value as a tree. */
export interface Kept {
  readonly capturedAt: string;
  readonly json: string;
}

/** Key of a tab's entry in the session. */
export const entryKey = (tabId: number): string => `tab:${tabId}`;

/** Key of what was selected in a tab. */
export const pickKey = (tabId: number): string => `picked:${tabId}`;

/** The tab of a key; null for other keys. */
export function tabOf(key: string): number | null {
  const number = /^tab:(?<tab>\d+)$/.exec(key)?.groups?.['tab'];
  return number === undefined ? null : Number(number);
}

export function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'capturedAt' in value && 'json' in value;
}

/** The entry that a kept value holds; null for anything else. */
export function entryOf(kept: unknown): TabEntry | null {
  // Only `keepTabEntry` writes what this reads.
  const entry: TabEntry | null = isKept(kept) ? JSON.parse(kept.json) : null;
  return entry;
}
