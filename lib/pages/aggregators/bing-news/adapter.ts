import type { Layouts } from '../aggregator';

/** Bing News: results and topic pages, cards that tell everything in attributes. */
export const bingNews: Layouts = [
  {
    name: 'news-card',
    kind: 'list',
    probe: '.news-card[data-title]',
    lists: [
      {
        item: '.news-card[data-title]',
        title: ['@data-title', 'a.title'],
        url: ['@url', '@data-url', 'a.title@href'],
        outlet: ['@data-author', 'a.title@data-author'],
        time: ['.source span[aria-label]@aria-label', '.source span[aria-label]'],
        text: ['.snippet@title', '.snippet'],
        meaning: 'unknown',
      },
    ],
  },
];
