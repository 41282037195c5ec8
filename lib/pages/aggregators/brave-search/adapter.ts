import type { Layouts } from '../aggregator';

/** Brave's news results. */
export const braveSearch: Layouts = [
  {
    name: 'news-results',
    kind: 'list',
    probe: '[data-type="news"] a',
    lists: [
      {
        item: '[data-type="news"]',
        title: ['.snippet-title', '.title', 'a.result-header'],
        url: ['a.result-header@href', 'a[href^="http"]@href'],
        outlet: ['.netloc', 'a[href^="http"]@href | host'],
        time: ['time@datetime', 'time', '.t-secondary | age'],
        text: ['.desc'],
        meaning: 'unknown',
      },
    ],
  },
];
