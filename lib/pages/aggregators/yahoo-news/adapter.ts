import type { Layouts, ListRules } from '../aggregator';

const PAID = '[href*="beap.gemini.yahoo.com"],[data-test-locator*="ad"],.js-stream-ad';

const stream: ListRules = {
  item: 'li.js-stream-content',
  title: ['h3 a', 'h2', 'h3', 'a'],
  url: ['h3 a@href', 'a:has(h3)@href', 'a:has(h2)@href', 'a@href'],
  outlet: [
    '.Source',
    '.js-stream-attribution',
    'h3 + div > div:first-child',
    '[data-test-locator="stream-provider"]',
  ],
  text: ['p'],
  drop: PAID,
  section: 'Recommended',
  meaning: 'recommended',
};

const cited = (id: string, section: string, meaning: ListRules['meaning']): ListRules => ({
  item: `#${id} li:not(.more)`,
  title: ['a.showtt', 'a'],
  outlet: ['cite', 'a > strong'],
  section,
  meaning,
});

/** Yahoo News: reports of wires and outlets under its own address, in six generations of markup. */
export const yahooNews: Layouts = [
  {
    name: 'svelte-2024',
    kind: 'article',
    probe: '[data-testid="article-content-wrapper"]',
    within: ['[data-testid="article-content-wrapper"]'],
    story: {
      headline: ['.cover-title', 'h1'],
      outlet: [
        'a.subtle-link[title]@title',
        'a[aria-label]:has(img)@aria-label',
        'a[aria-label] img@alt',
      ],
      byline: ['.byline-attr-author'],
      published: ['.byline-attr-meta-time@datetime', 'time@datetime'],
      body: '[data-testid="article-body"] p, .atoms-wrapper p',
    },
  },
  {
    name: 'caas-2019',
    kind: 'article',
    probe: '.caas-body',
    within: ['.caas-container', 'article'],
    story: {
      headline: ['header h1', 'h1'],
      outlet: ['.caas-attr-provider', '.caas-logo img@alt'],
      byline: [
        '.caas-author-byline-collapse',
        '.caas-attr-item-author a',
        '.caas-attr-item-author',
      ],
      published: ['.caas-attr-time-style time@datetime', 'time@datetime'],
      original: ['a.caas-readmore-link@href', '.caas-readmore a@href', 'a.link.caas-button@href'],
      body: '.caas-body p',
    },
  },
  {
    name: 'canvas-2016',
    kind: 'article',
    probe: '.canvas-header h1, article .canvas-body',
    within: ['#render-target-modal', '#render-target-default'],
    story: {
      headline: ['.canvas-header h1'],
      outlet: ['.provider-link', '.provider'],
      byline: ['.author'],
      published: ['time.date@datetime', 'time.date'],
      body: 'article .canvas-body p, article p.canvas-text',
    },
    lists: [
      {
        item: 'li.js-stream-content:has(a[href$="{path}"]) ul a[href*="/m/"]',
        title: ['img@alt', 'div > div:first-child'],
        url: ['@href'],
        outlet: ['div > div:nth-child(2)'],
        section: 'Storyline',
        meaning: 'coverage',
      },
      { ...stream, item: '#render-target-modal [id*="Col2"] li:has(h3 > a)' },
    ],
  },
  {
    name: 'mediacontent-2012',
    kind: 'article',
    probe: '#mediacontentstory',
    within: ['#mediacontentstory'],
    story: {
      headline: ['h1.headline', 'h1'],
      outlet: ['.provider-name', '.credit .provider'],
      byline: ['cite .fn', '.byline .fn'],
      published: ['cite abbr@title', 'cite abbr'],
      comments: ['.comment-count-label | parens'],
      body: '.yom-art-content p, .body p',
    },
    lists: [
      {
        item: '#mediacontentstory .body p a[href]',
        title: [''],
        least: 3,
        url: ['@href'],
        section: 'Links in the text',
        meaning: 'unknown',
      },
      stream,
    ],
  },
  {
    name: 'japan-2010',
    kind: 'article',
    probe: '.ynDetailText, .article_body',
    story: {
      headline: ['.hdWrap h1', 'article h1', 'h1'],
      // The outlet closes the title of the page in brackets.
      outlet: ['.source a', 'meta[property="og:title"]@content | parens', 'title | parens'],
      published: ['time@datetime', '.ynLastEditDate', '.source', 'time'],
      body: '.ynDetailText, .article_body p',
    },
  },
  {
    name: 'yn-2010',
    kind: 'article',
    probe: '#yn-title',
    within: ['#yn-story'],
    story: {
      headline: ['#yn-title'],
      outlet: ['#yn-prvdlink img@alt', '#yn-prvdlink'],
      byline: ['cite.vcard .fn'],
      published: ['.byline abbr@title', '.byline abbr'],
      comments: ['#mwpphu-stream-header | count'],
      body: '.yn-story-content p',
    },
    lists: [
      cited('yn-r-b-left', 'More on this', 'recommended'),
      cited('yn-r-b-right', 'More', 'recommended'),
      cited('yn-channel', 'Most viewed', 'recommended'),
      cited('yn-elseweb', 'Elsewhere on the web', 'recommended'),
      cited('yn-top-stories', 'Top stories', 'recommended'),
    ],
  },
  {
    name: 'stream-2016',
    kind: 'list',
    probe: 'li.js-stream-content h3, li.stream-item h3',
    path: /^\/(?:[a-z-]+\/?)?$/,
    lists: [{ ...stream, item: 'li.js-stream-content, li.stream-item', meaning: 'unknown' }],
  },
];
