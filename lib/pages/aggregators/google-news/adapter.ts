import type { Layouts, ListRules } from '../aggregator';

const report: Omit<ListRules, 'meaning'> = {
  item: 'a[data-n-tid="29"]',
  around: 'article, c-wiz',
  title: ['', '@aria-label'],
  url: ['@href'],
  outlet: ['[data-n-tid="9"]', 'img[alt] + *'],
  time: ['time@datetime', 'time'],
  byline: ['[data-n-tid="10"]'],
};

/** Google News: headlines with outlet and time; links have been opaque since July 2024 and are not decoded. */
export const googleNews: Layouts = [
  {
    name: 'full-coverage',
    kind: 'cluster',
    probe: 'a[data-n-tid="29"]',
    path: /^\/stories\//,
    story: { headline: ['a[data-n-tid="29"]'], outlet: ['[data-n-tid="9"]'] },
    lists: [{ ...report, meaning: 'coverage', section: 'Full coverage' }],
  },
  {
    name: 'cards-2024',
    kind: 'list',
    probe: 'a[data-n-tid="29"]',
    lists: [{ ...report, meaning: 'unknown' }],
  },
  {
    name: 'esc-2012',
    kind: 'list',
    probe: '.esc-lead-article-title a',
    lists: [
      {
        item: '.esc-lead-article-title a, .esc-secondary-article-title-wrapper a',
        around: '.esc-layout-article-cell, .esc-secondary-article-wrapper',
        title: [''],
        url: ['@url', '@href'],
        outlet: ['.al-attribution-source', '.source-cell'],
        time: ['.al-attribution-timestamp'],
        text: ['.esc-lead-snippet-wrapper'],
        meaning: 'unknown',
      },
    ],
  },
];
