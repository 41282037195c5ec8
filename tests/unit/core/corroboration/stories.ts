import type { Reading, Snippet, Story } from '@/lib/core/model/reading';

/** An empty snippet with some fields set. */
export function snippet(fields: Partial<Snippet> = {}): Snippet {
  return {
    position: 0,
    title: null,
    text: null,
    truncated: false,
    outlet: null,
    byline: [],
    url: null,
    published: null,
    publishedRaw: null,
    dateline: null,
    credit: null,
    commentCount: null,
    section: null,
    meaning: 'coverage',
    ...fields,
  };
}

const stated = { kind: 'element', certainty: 'stated' } as const;

/** A flood in a town that does not exist, read on Friday 16 June 2023. */
export const FLOOD: Story = {
  headline: { value: 'River floods the old town of Wern', basis: stated },
  byline: { value: ['Ada Moss'], basis: stated },
  outlet: { value: 'Wern Courier', basis: stated },
  canonicalUrl: { value: 'https://news.example/flood', basis: stated },
  originalUrl: null,
  published: { value: '2023-06-16', precision: 'day', basis: stated },
  updated: null,
  publishedRaw: '16 June',
  lead: { value: 'The river Wern flooded the old town of Wern this week.', basis: stated },
  body: [
    'The river Wern flooded the old town of Wern this week.',
    'Mayor Lotte Brand said on Thursday that 400 people had left their homes.',
  ],
  dateline: null,
  credit: null,
  commentCount: null,
  language: 'en',
};

/** A page that tells the flood, with snippets. */
export function reading(snippets: readonly Snippet[] = []): Reading {
  return {
    page: {
      url: 'https://www.news.example/flood?utm_medium=x',
      site: 'generic',
      layout: 'article',
      kind: 'article',
      capturedAt: '2023-06-17T08:00:00Z',
      title: 'River floods the old town of Wern',
    },
    story: FLOOD,
    snippets,
    missing: [],
    problems: [],
  };
}
