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
    name: 'headings-2017',
    kind: 'list',
    probe: 'a[role="heading"][aria-level="2"]',
    lists: [
      {
        item: 'a[role="heading"][aria-level]',
        title: [''],
        url: ['@href'],
        least: 3,
        meaning: 'unknown',
      },
    ],
  },
];
