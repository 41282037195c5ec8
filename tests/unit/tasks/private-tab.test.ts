import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { failed } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore } from '@/lib/store/open';
import { answerTab } from '@/lib/tasks/answer-tab';
import { UPKEEP } from '@/tests/support/world';

const tabs = vi.hoisted(() => new Map<number, { readonly incognito: boolean }>());
vi.mock('webextension-polyfill', () => {
  const kept = new Map<string, unknown>();
  return {
    default: {
      storage: {
        local: { get: () => Promise.resolve({}) },
        session: {
          get: (key: string | null) =>
            Promise.resolve(
              Object.fromEntries([...kept].filter(([name]) => key === null || name === key)),
            ),
          set: (all: Record<string, unknown>) => {
            for (const [key, value] of Object.entries(all)) kept.set(key, value);
            return Promise.resolve();
          },
          remove: () => Promise.resolve(),
        },
      },
      action: {
        setBadgeText: () => Promise.resolve(),
        setBadgeBackgroundColor: () => Promise.resolve(),
      },
      tabs: {
        query: () => Promise.resolve([...tabs.keys()].map((id) => ({ id }))),
        get: (id: number) => {
          const tab = tabs.get(id);
          return tab ? Promise.resolve(tab) : Promise.reject(new Error('No such tab.'));
        },
      },
    },
  };
});
vi.mock('@/lib/tasks/starter', () => ({
  STARTER: { id: 'starter', path: '' },
  ensureStarter: () => Promise.resolve({ ok: true, value: { damaged: false } }),
}));
// What a story's context is made of is not asked here.
vi.mock('@/lib/tasks/find-context', () => ({
  findContext: () => Promise.resolve(failed('no-headline')),
}));

const VISIBLE = 1;
const HIDDEN = 2;
const GONE = 3;

beforeEach(() => {
  tabs.set(VISIBLE, { incognito: false });
  tabs.set(HIDDEN, { incognito: true });
});

const basis = { kind: 'element', certainty: 'stated' } as const;
const listOf = (tab: number): Reading => ({
  page: {
    url: `https://lobste.rs/?${tab}`,
    site: 'lobsters',
    layout: 'list',
    kind: 'list',
    capturedAt: '2026-03-01T10:00:00.000Z',
    title: 'Lobsters',
  },
  story: null,
  snippets: [
    {
      position: 0,
      title: 'Ferry sinks off Lindholm',
      text: null,
      truncated: false,
      outlet: 'Paper',
      byline: [],
      url: 'https://paper.example/1',
      published: null,
      publishedRaw: null,
      dateline: null,
      credit: null,
      commentCount: null,
      section: null,
      meaning: 'coverage',
    },
  ],
  missing: [],
  problems: [],
});
const storyOf = (tab: number): Reading => ({
  ...listOf(tab),
  page: { ...listOf(tab).page, kind: 'article' },
  story: {
    headline: { value: 'Ferry sinks off Lindholm', basis },
    byline: null,
    outlet: null,
    canonicalUrl: null,
    originalUrl: null,
    published: null,
    updated: null,
    publishedRaw: null,
    lead: null,
    body: [],
    dateline: null,
    credit: null,
    commentCount: null,
    language: 'en',
  },
});

test.each([
  ['a list', listOf],
  ['a story', storyOf],
])('what a private window shows is answered and not kept: %s', async (name, readingIn) => {
  const store = openStore(`private-${name}`);
  const kept = async (tab: number): Promise<number> => {
    const { state } = await answerTab(store, UPKEEP, tab, readingIn(tab));
    expect(['list', 'failed']).toContain(state);
    return (await libraryStatus(store)).reports;
  };
  expect(await kept(HIDDEN)).toBe(0);
  expect(await kept(GONE), 'nobody can tell of a tab that is gone').toBe(0);
  expect(await kept(VISIBLE)).toBeGreaterThan(0);
});
