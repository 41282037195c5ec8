import type { Basis, Derived } from '@/lib/core/model/basis';
import type { Reading, Snippet } from '@/lib/core/model/reading';
import { keepSettings, readSettings } from '@/lib/browser/settings';
import { keptTabs, tabEntry } from '@/lib/browser/session';
import { bringMarks } from '@/lib/browser/tabs';
import type { ListMark, Settings } from '@/lib/messaging/api';
import type { Store } from '@/lib/store/open';
import { findContext } from './find-context';

/** Most headlines of one list that are looked up. */
const MOST = 60;
/** How long a number counts, milliseconds, and how many are kept. */
const FRESH = 60_000;
const MOST_KEPT = 500;

const basis: Basis = { kind: 'visible-text', certainty: 'stated' };
const stated = <T>(value: T | null): Derived<T> | null =>
  value === null ? null : { value, basis };

/** A listed report read as if it were the page. */
function readingOf(list: Reading, snippet: Snippet, title: string): Reading {
  return {
    ...list,
    page: { ...list.page, kind: 'article', url: snippet.url ?? list.page.url },
    story: {
      headline: { value: title, basis },
      byline: stated(snippet.byline.length > 0 ? snippet.byline : null),
      outlet: stated(snippet.outlet),
      canonicalUrl: null,
      originalUrl: null,
      published: snippet.published,
      updated: null,
      publishedRaw: snippet.publishedRaw,
      lead: stated(snippet.text),
      body: snippet.text === null ? [] : [snippet.text],
      dateline: snippet.dateline,
      credit: snippet.credit,
      commentCount: null,
      language: null,
    },
    snippets: [],
    missing: [],
    problems: [],
  };
}

/** The numbers of origins of a tab's listed headlines; those of which the library does not know enough are left out. */
export function listMarksOf(store: Store): (tabId: number) => Promise<readonly ListMark[]> {
  const kept = new Map<string, { readonly origins: number; readonly at: number }>();
  const originsOf = async (reading: Reading): Promise<number> => {
    const key = JSON.stringify([reading.page.url, reading.story?.headline.value]);
    const known = kept.get(key);
    if (known && Date.now() - known.at < FRESH) return known.origins;
    const found = await findContext(store, reading);
    const origins = found.ok ? found.value.verdict.origins : 0;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, { origins, at: Date.now() });
    return origins;
  };
  return async (tabId) => {
    const { listMarks } = await readSettings();
    const list = listMarks ? (await tabEntry(tabId))?.list : undefined;
    const marks: ListMark[] = [];
    for (const snippet of list?.reading.snippets.slice(0, MOST) ?? []) {
      const { title, url } = snippet;
      if (title === null || !list) continue;
      // One after the other: a search that somebody waits for goes between.
      const origins = await originsOf(readingOf(list.reading, snippet, title));
      if (origins > 0) marks.push({ title, url, origins });
    }
    return marks;
  };
}

/** Keeps what a person switched; switching the marks on brings them into the lists that are open. */
export async function saveSettings(settings: Settings): Promise<Settings> {
  const before = await readSettings();
  const kept = await keepSettings(settings);
  if (!before.listMarks && kept.listMarks)
    for (const tabId of await keptTabs()) if ((await tabEntry(tabId))?.list) void bringMarks(tabId);
  return kept;
}
