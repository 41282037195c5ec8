import type { Layouts } from '../aggregator';

/** Inoreader: what a person's feeds brought. */
export const inoreader: Layouts = [
  {
    name: 'magazine',
    kind: 'list',
    probe: 'a.article_magazine_title_link',
    lists: [
      {
        item: '.article_magazine_content_wraper',
        title: ['a.article_magazine_title_link'],
        url: ['a.article_magazine_title_link@href'],
        outlet: ['a.feed_link'],
        text: ['.article_magazine_content'],
        drop: '.ad_title,.inner_ad,.block_article_ad',
        meaning: 'unknown',
      },
    ],
  },
  {
    name: 'list',
    kind: 'list',
    probe: 'a.article_title_link',
    lists: [
      {
        item: 'a.article_title_link',
        around: '.article_header, .ar',
        title: [''],
        url: ['@href'],
        outlet: ['a.feed_link', '.article_feed_title'],
        drop: '.ad_title,.inner_ad,.block_article_ad',
        meaning: 'unknown',
      },
    ],
  },
];
