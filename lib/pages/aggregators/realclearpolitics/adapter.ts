import type { Layouts } from '../aggregator';

/** RealClearPolitics: opinion of the day; a line under each title names author and outlet. */
export const realclearpolitics: Layouts = [
  {
    name: 'posts',
    kind: 'list',
    probe: '.post > .title > a',
    lists: [
      {
        item: '.post:has(> .title > a), .section-top:has(.section-title a)',
        title: ['.title > a', '.section-title a'],
        url: ['.title > a@href', '.section-title a@href'],
        outlet: ['.byline | after ,', '.section-author | after ,'],
        byline: ['.byline | before ,', '.section-author | before ,'],
        meaning: 'unknown',
      },
    ],
  },
];
