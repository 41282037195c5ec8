import type { Layouts } from '../aggregator';

/** Wikipedia's Current events portal: a sentence an event, with the report it rests on. */
export const wikipediaEvents: Layouts = [
  {
    name: 'current-events',
    kind: 'list',
    probe: '.current-events-content li a.external',
    lists: [
      {
        item: '.current-events-content li:not(:has(li)):has(a.external)',
        title: [''],
        url: ['a.external@href'],
        outlet: ['a.external | parens', 'a.external'],
        least: 4,
        meaning: 'unknown',
      },
    ],
  },
];
