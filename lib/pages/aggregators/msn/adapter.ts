import type { Layouts, ListRules } from '../aggregator';

const links = (item: string, meaning: ListRules['meaning'], section: string): ListRules => ({
  item,
  title: ['h4', '.truncate@title', '.truncate', 'h3'],
  url: ['a@href', '@href'],
  outlet: ['.attribution', 'h4 ~ span', 'img[alt$=" Logo"]@alt | before Logo'],
  section,
  meaning,
});

/** MSN: reports of other outlets under its own address. Since 2021 the text stands in shadow roots. */
export const msn: Layouts = [
  {
    name: 'components-2021',
    kind: 'article',
    probe: 'cp-article-reader, cp-article, msn-article-page',
    path: /\/ar-/,
    // Reading on loads the next articles into the same page, each under its own id.
    within: ['[id="ViewsPageId-{id}"]', 'msn-article-page'],
    story: {
      headline: ['views-header-wc >>> h1', 'cp-article >>> h1', 'h1'],
      outlet: [
        'views-header-wc >>> .viewsAttribution a',
        'cp-article >>> .article-source-info a',
        'meta[name="sharing_via"]@content',
      ],
      published: ['views-header-wc >>> time@datetime', 'cp-article >>> time@datetime'],
      body: 'cp-article >>> p',
    },
  },
  {
    name: 'html-2014',
    kind: 'article',
    probe: '[data-aop="articlebody"], .authorinfo-txt, [itemprop="articleBody"], .articlecontent',
    path: /\/ar-/,
    story: {
      headline: ['[itemprop="headline"]', '.articlecontent h1', '#precontent h1'],
      outlet: [
        '.sourcename-txt',
        '.partnerlogo-img a@title',
        '.partnerlogo-img img@alt',
        '.partner',
        '[itemprop="publisher"] img@alt',
      ],
      byline: ['.authorname-txt'],
      published: ['.authorinfo-txt time@datetime', '.articlecontent .time', 'time@datetime'],
      body: '[data-aop="articlebody"] p, .articlecontent [itemprop="articleBody"] p, .richtext p',
      skip: '.storyimage,.caption,.attribution,script,style',
    },
    lists: [
      links('.paddle', 'recommended', 'More'),
      {
        item: '.trc_spotlight_item[data-item-syndicated="false"]',
        title: ['a@title', '@data-item-title'],
        outlet: ['.video-category | before on MSN', '.video-category', '.branding'],
        section: 'More for you',
        meaning: 'recommended',
      },
      links('.morefromcategory li', 'recommended', 'More in this category'),
      links('.nextcontentitem li', 'recommended', 'Up next'),
      links('.morefromproviderrr li', 'more-from-outlet', 'More from this outlet'),
    ],
  },
];
