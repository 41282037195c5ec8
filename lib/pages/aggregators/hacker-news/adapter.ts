import type { Layouts, ListRules } from '../aggregator';

const rows: Omit<ListRules, 'item' | 'title' | 'url'> = {
  rows: 1,
  outlet: ['.sitestr', '.comhead | parens'],
  time: ['.age', '.subtext | age'],
  comments: ['.subtext a[href*="item?id="]:last-of-type | count'],
  meaning: 'discussion',
};

/** Hacker News: what people discuss; every row is a link and the row after it. */
export const hackerNews: Layouts = [
  {
    name: 'thread',
    kind: 'thread',
    probe: '.fatitem tr.athing .title a',
    story: {
      headline: ['.fatitem .titleline > a', '.fatitem .title > a'],
      outlet: ['.fatitem .sitestr', '.fatitem .comhead | parens'],
      byline: ['.fatitem .hnuser'],
      published: ['.fatitem .age@title', '.fatitem .age'],
      original: ['.fatitem .titleline > a@href', '.fatitem .title > a@href'],
      comments: ['.fatitem .subtext a[href*="item?id="]:last-of-type | count'],
    },
  },
  {
    name: 'titleline-2022',
    kind: 'list',
    probe: 'tr.athing .titleline',
    lists: [
      {
        ...rows,
        item: 'tr.athing',
        title: ['.titleline > a'],
        url: ['.titleline > a@href'],
      },
    ],
  },
  {
    name: 'storylink-2016',
    kind: 'list',
    probe: 'tr.athing td.title > a',
    lists: [
      {
        ...rows,
        item: 'tr.athing',
        title: ['a.storylink', 'td.title > a'],
        url: ['a.storylink@href', 'td.title > a@href'],
      },
    ],
  },
  {
    name: 'table-2014',
    kind: 'list',
    probe: 'td.title + td + td.title > a',
    lists: [
      {
        ...rows,
        item: 'tr:has(> td.title + td + td.title > a)',
        title: ['td.title > a'],
        url: ['td.title > a@href'],
      },
    ],
  },
];
