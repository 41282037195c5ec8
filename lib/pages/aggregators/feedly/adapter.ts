import type { Layouts } from '../aggregator';

/** Feedly: what a person's feeds brought. */
export const feedly: Layouts = [
  {
    name: 'entries-2022',
    kind: 'list',
    probe: 'a.EntryTitleLink',
    lists: [
      {
        item: 'a.EntryTitleLink',
        around: '.entry, article',
        title: [''],
        url: ['@href'],
        outlet: ['.EntryMetadataSource'],
        time: ['.ago@title', '.ago'],
        meaning: 'unknown',
      },
    ],
  },
];
