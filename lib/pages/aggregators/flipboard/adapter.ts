import type { Layouts } from '../aggregator';

/** Flipboard: cards of reports of other outlets, and a page for each with its beginning. */
export const flipboard: Layouts = [
  {
    name: 'details-2022',
    kind: 'article',
    probe: '.item-details__title',
    story: {
      headline: ['h1'],
      outlet: ['address a'],
      published: ['time@datetime', 'time'],
      original: ['.read-more-in-source a@href'],
      body: '.post__excerpt',
    },
  },
  {
    name: 'cards-2020',
    kind: 'list',
    probe: 'article address',
    lists: [
      {
        item: 'article:has(address)',
        title: ['h3', 'h1'],
        url: ['h3 a@href', 'h1 a@href'],
        outlet: ['address'],
        time: ['time@datetime', 'time'],
        text: ['p'],
        meaning: 'unknown',
      },
    ],
  },
];
