import type { Layouts } from '../aggregator';

/** Drudge Report: headlines in its own words, without outlet or time. */
export const drudgeReport: Layouts = [
  {
    name: 'columns',
    kind: 'list',
    probe: '#app_mainheadline, #app_col1',
    lists: [
      {
        item: '#app_topstories a, #app_mainheadline a, #app_col1 a, #app_col2 a, #app_col3 a',
        title: [''],
        url: ['@href'],
        least: 3,
        meaning: 'unknown',
      },
    ],
  },
];
