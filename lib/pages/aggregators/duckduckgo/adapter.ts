import type { Layouts } from '../aggregator';

/** DuckDuckGo's news results. */
export const duckduckgo: Layouts = [
  {
    name: 'news-results',
    kind: 'list',
    probe: '.result--news a.result__a',
    lists: [
      {
        item: '.result--news',
        title: ['a.result__a'],
        url: ['a.result__a@href'],
        outlet: ['a.result__url', '.result__extras__url'],
        time: ['.result__timestamp', '.result__extras | age'],
        text: ['.result__snippet'],
        drop: '.result--ad',
        meaning: 'unknown',
      },
    ],
  },
];
