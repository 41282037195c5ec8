import type { Layouts } from '../aggregator';

/** Reddit: posts and what people say of them, in the three markups that are served side by side. */
export const reddit: Layouts = [
  {
    name: 'shreddit-thread',
    kind: 'thread',
    probe: 'shreddit-post[post-title]',
    path: /\/comments\//,
    story: {
      headline: ['shreddit-post@post-title', 'shreddit-post [slot="title"]'],
      outlet: ['shreddit-post@domain', 'shreddit-post@content-href | host'],
      byline: ['shreddit-post@author'],
      published: [
        'shreddit-post@created-timestamp',
        'shreddit-post time@datetime',
        'shreddit-post time',
      ],
      original: ['shreddit-post@content-href'],
      comments: ['shreddit-post@comment-count'],
      body: 'shreddit-post [slot="text-body"] p',
    },
  },
  {
    name: 'shreddit',
    kind: 'list',
    probe: 'shreddit-post[post-title]',
    lists: [
      {
        item: 'shreddit-post[post-title]',
        title: ['@post-title'],
        url: ['@content-href', '@permalink'],
        outlet: ['@domain', '@content-href | host'],
        time: ['@created-timestamp', 'time'],
        comments: ['@comment-count'],
        drop: '[is-promoted],shreddit-ad-post',
        meaning: 'discussion',
      },
    ],
  },
  {
    name: 'post-container-2018',
    kind: 'thread',
    probe: '[data-testid="post-container"] h1',
    story: {
      headline: ['[data-testid="post-container"] h1'],
      outlet: ['[data-testid="post-container"]:has(h1) [data-testid="outbound-link"]@href | host'],
      byline: ['[data-testid="post-container"]:has(h1) [data-testid="post_author_link"] | after /'],
      published: [
        '[data-testid="post-container"]:has(h1) [data-testid="post_timestamp"]',
        '[data-testid="post-container"]:has(h1) [data-click-id="timestamp"]',
      ],
      original: ['[data-testid="post-container"]:has(h1) [data-testid="outbound-link"]@href'],
      comments: [
        '[data-testid="post-container"]:has(h1) [data-click-id="comments"] | count',
        '[data-test-id="comments-page-link-num-comments"] | count',
      ],
    },
    lists: [
      {
        item: '[data-testid="post-container"]:not(:has(h1))',
        title: ['h3', '[data-click-id="body"]'],
        url: ['[data-testid="outbound-link"]@href', '[data-click-id="body"]@href'],
        outlet: ['[data-testid="outbound-link"]@href | host'],
        time: ['[data-testid="post_timestamp"]', '[data-click-id="timestamp"]'],
        comments: ['[data-click-id="comments"] | count'],
        drop: '.promotedlink,[data-before-content="promoted"]',
        meaning: 'discussion',
      },
    ],
  },
  {
    name: 'post-containers-2018',
    kind: 'list',
    probe: '[data-testid="post-container"] h3, .Post [data-click-id="body"]',
    lists: [
      {
        item: '[data-testid="post-container"], .Post:has([data-click-id="body"])',
        title: ['h3', 'h2', '[data-click-id="body"]'],
        url: [
          '[data-testid="outbound-link"]@href',
          'a[target="_blank"][rel~="noopener"]:not([href*="reddit.com"])@href',
          '[data-click-id="body"]@href',
        ],
        outlet: [
          '[data-testid="outbound-link"]@href | host',
          'a[target="_blank"][rel~="noopener"]:not([href*="reddit.com"])@href | host',
        ],
        time: ['[data-testid="post_timestamp"]', '[data-click-id="timestamp"]'],
        comments: ['[data-click-id="comments"] | count'],
        drop: '.promotedlink,[data-before-content="promoted"]',
        meaning: 'discussion',
      },
    ],
  },
  {
    name: 'old-thread',
    kind: 'thread',
    probe: '#siteTable > .thing.link',
    path: /\/comments\//,
    story: {
      headline: ['#siteTable > .thing a.title'],
      outlet: ['#siteTable > .thing@data-domain', '#siteTable > .thing .domain | parens'],
      byline: ['#siteTable > .thing@data-author', '#siteTable > .thing .author'],
      published: ['#siteTable > .thing time@datetime', '#siteTable > .thing time'],
      original: ['#siteTable > .thing:not(.self)@data-url'],
      comments: [
        '#siteTable > .thing .comments | count',
        '#siteTable > .thing@data-comments-count',
      ],
      body: '#siteTable > .thing .usertext-body p',
    },
  },
  {
    name: 'old',
    kind: 'list',
    probe: '#siteTable > .thing.link',
    lists: [
      {
        item: '#siteTable > .thing.link',
        title: ['a.title'],
        url: ['@data-url', 'a.title@href'],
        outlet: ['@data-domain', '.domain | parens'],
        time: ['time@datetime', 'time'],
        comments: ['@data-comments-count', '.comments | count'],
        drop: '.promotedlink,.promoted',
        meaning: 'discussion',
      },
    ],
  },
];
