import type { Layouts } from '../aggregator';

/** SmartNews: a report of another outlet with the state that the page embeds. */
export const smartnews: Layouts = [
  {
    name: 'link-data',
    kind: 'article',
    probe: 'script[type="application/json"]',
    state: 'script[type="application/json"]',
    needs: '$linkData.title',
    story: {
      headline: ['$linkData.title'],
      outlet: ['$linkData.site.name'],
      byline: ['$linkData.author.name'],
      published: ['$linkData.publishedTimestamp'],
      original: ['$linkData.url'],
    },
  },
];
