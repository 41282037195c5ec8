import type { Layouts } from '../aggregator';

/** AllSides: reports of one story side by side; its ratings of outlets are not read. */
export const allsides: Layouts = [
  {
    name: 'story-2021',
    kind: 'cluster',
    probe: '.quicktabs-views-group .news-title',
    path: /^\/story\//,
    story: { headline: ['h1'] },
    lists: [
      {
        item: '.quicktabs-views-group:has(.news-title)',
        title: ['.news-title'],
        url: ['.read-more-story a@href', '.news-title a@href'],
        outlet: ['.news-source'],
        text: ['.news-body'],
        section: 'Left, center and right',
        meaning: 'coverage',
      },
    ],
  },
];
