import type { Layouts } from '../aggregator';

/** Ground News: one story with the outlets that cover it; its ratings of outlets are not read. */
export const groundNews: Layouts = [
  {
    name: 'article-summary',
    kind: 'cluster',
    probe: '[id="article-summary"]',
    path: /^\/article\//,
    story: { headline: ['#titleArticle', 'h1'], published: ['time@datetime', 'time'] },
    lists: [
      {
        item: '[id="article-summary"]',
        title: ['a h4', 'h4'],
        url: ['a:has(h4)@href', 'div > a[href^="http"]@href'],
        outlet: ['a[id^="article-source-info"] span', 'a[id^="article-source-info"]'],
        time: ['time@datetime', 'time'],
        text: ['p'],
        section: 'Full coverage',
        meaning: 'coverage',
      },
    ],
  },
];
