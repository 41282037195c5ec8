import type { Layouts } from '../aggregator';

/** NewsBreak: the state that its pages embed, else the visible text alone (no markup of 2022 is known). */
export const newsbreak: Layouts = [
  {
    name: 'next-data',
    kind: 'article',
    probe: 'script#__NEXT_DATA__',
    state: 'script#__NEXT_DATA__',
    needs: '$props.pageProps.docInfo.title',
    story: {
      headline: ['$props.pageProps.docInfo.title'],
      byline: ['$props.pageProps.docInfo.authors'],
      outlet: ['$props.pageProps.docInfo.source'],
      published: ['$props.pageProps.docInfo.epoch'],
      original: ['$props.pageProps.docInfo.origin_url'],
      comments: ['$props.pageProps.docInfo.commentCount'],
      body: '$props.pageProps.docInfo.content',
    },
  },
  { name: 'visible-text', kind: 'article', probe: 'body', path: /^\/(?:n|news)\// },
];
