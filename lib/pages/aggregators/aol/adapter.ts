import type { Layouts } from '../aggregator';

/** AOL: reports of its own and of other outlets under its own address. */
export const aol: Layouts = [
  {
    name: 'p-article-2016',
    kind: 'article',
    probe: '.p-article__title',
    story: {
      headline: ['.p-article__title'],
      byline: ['.p-article__byline__author'],
      published: ['.p-article__byline__date'],
      body: '.article-content p',
    },
  },
];
