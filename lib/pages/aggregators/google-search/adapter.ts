import type { Layouts } from '../aggregator';

/** Google's news tab: a result is a link around a heading, with the outlet before it and text and time after it. */
export const googleSearch: Layouts = [
  {
    name: 'heading-in-link',
    kind: 'list',
    probe: '#rso a[href^="http"] [role="heading"]',
    lists: [
      {
        item: '#rso a[href^="http"]:has([role="heading"])',
        title: ['[role="heading"]'],
        outlet: ['div:has(+ [role="heading"])', 'g-img + span'],
        time: [
          '[role="heading"] ~ div > :last-child span:not(:has(*))',
          '[role="heading"] ~ div:last-child span:not(:has(*))',
        ],
        text: ['[role="heading"] + div > :first-child'],
        meaning: 'unknown',
      },
    ],
  },
];
