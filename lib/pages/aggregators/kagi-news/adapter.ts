import type { Layouts } from '../aggregator';

/** Kagi News: stories in its own words, one open at a time; its reports are named by host alone, without their headlines. */
export const kagiNews: Layouts = [
  {
    name: 'story-2026',
    kind: 'cluster',
    probe: 'article[data-story-id] [role="region"]',
    cluster: 'article[data-story-id]:has([role="region"])',
    story: {
      headline: ['[aria-label="Expand story"] [dir="auto"]', 'h2'],
      body: '[role="region"] section:first-of-type [dir="auto"]',
    },
  },
];
