import type { Layouts } from '../aggregator';

/** Lobsters: stories that people discuss. */
export const lobsters: Layouts = [
  {
    name: 'thread',
    kind: 'thread',
    probe: 'ol.stories > li.story:only-child',
    path: /^\/s\//,
    story: {
      headline: ['li.story .u-url', 'li.story .link a'],
      outlet: ['li.story .domain'],
      byline: ['li.story .u-author'],
      published: [
        'li.story .byline time@datetime',
        'li.story .byline span[title]@title',
        'li.story .byline time',
      ],
      original: ['li.story .u-url@href', 'li.story .link a@href'],
      comments: ['li.story .comments_label a | count'],
    },
  },
  {
    name: 'stories',
    kind: 'list',
    probe: 'li.story[data-shortid]',
    lists: [
      {
        item: 'li.story[data-shortid]',
        title: ['.u-url', '.link a'],
        url: ['.u-url@href', '.link a@href'],
        outlet: ['.domain'],
        time: ['.byline time', '.byline span[title]'],
        comments: ['.comments_label a | count'],
        meaning: 'discussion',
      },
    ],
  },
];
