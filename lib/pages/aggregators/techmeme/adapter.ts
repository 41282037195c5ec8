import type { Layouts, ListRules } from '../aggregator';

const SOCIAL = [
  'twitter.com',
  'x.com',
  'bsky.app',
  'threads.net',
  'threads.com',
  'linkedin.com',
  'reddit.com',
]
  .map((host) => `cite a[href*="//${host}/"]`)
  .join();

const report = {
  outlet: ['cite | after /'],
  byline: ['cite | before /'],
  meaning: 'coverage',
} as const;

const more: ListRules = {
  ...report,
  // The groups after the first are what people say on social networks.
  item: '[id$="p1"] > .dbpt > .di',
  drop: SOCIAL,
  title: ['cite ~ a'],
  url: ['cite ~ a@href'],
  section: 'More',
};

/** Techmeme, memeorandum and Mediagazer: one engine; a cluster is one story, its headline is the site's own wording. */
export const techmeme: Layouts = [
  {
    name: 'clusters',
    kind: 'list',
    probe: '.clus .item a.ourh, .clus .item .ii a',
    cluster: '.clus',
    story: {
      headline: ['.item a.ourh', '.item .ii a'],
      outlet: ['.shrtbl cite | after /', '.item > cite | after /'],
      byline: [':scope > .itc1 .shrtbl cite | before /'],
      original: ['.item a.ourh@href', '.item .ii a@href'],
    },
    lists: [
      {
        ...report,
        item: '.item:has(a.ourh), .item:has(.ii a)',
        title: ['a.ourh', '.ii a'],
        url: ['a.ourh@href', '.ii a@href'],
      },
      more,
    ],
  },
];
