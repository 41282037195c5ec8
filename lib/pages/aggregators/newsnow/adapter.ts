import type { Layouts } from '../aggregator';

/** NewsNow: headlines of the last minutes; links lead through its own redirect. */
export const newsnow: Layouts = [
  {
    name: 'article-card',
    kind: 'list',
    probe: 'a.article-card__headline',
    lists: [
      {
        item: 'a.article-card__headline',
        around: '.article-card',
        title: ['.article-title', ''],
        url: ['@href'],
        outlet: ['.article-publisher__name'],
        time: ['.article-publisher__timestamp'],
        meaning: 'unknown',
      },
    ],
  },
  {
    name: 'headline-list',
    kind: 'list',
    probe: '.hl a.hll',
    lists: [
      {
        item: '.hl:has(a.hll)',
        title: ['a.hll'],
        url: ['a.hll@href'],
        outlet: ['.src@data-pub', '.src'],
        time: ['.time'],
        meaning: 'unknown',
      },
    ],
  },
];
