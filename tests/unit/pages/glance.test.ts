import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { rootOf } from '@/lib/pages/dom/page';
import { glance } from '@/lib/pages/glance';
import { readPage } from '@/lib/pages/read';
import { sitePages } from '../../support/site-pages';
import { markups } from './markups';

const URL = 'https://paper.example/sign-in';
const NOW = '2024-03-10T09:00:00.000Z';

const glanceAt = (html: string) => {
  const { document } = new JSDOM(html, { url: URL }).window;
  return { seen: glance(document, rootOf(document), URL, NOW), read: readPage(document, URL, NOW) };
};

const ROWS = Array.from(
  { length: 40 },
  (_, i) => `<a href="/p/${i}">Part ${i}</a><button>Open</button>`,
);

test.each([
  ['', 'empty-page'],
  [
    `<title>Sign in</title><nav>${ROWS.join('')}</nav><form><label>Name <input></label></form>`,
    'no-headline',
  ],
  [
    '<h1>A picture of the old bridge</h1><canvas></canvas><script>let long = "words that nobody sees";</script>',
    'no-headline',
  ],
  ['<form><input name="textContent"><input name="querySelectorAll"></form>', 'empty-page'],
])('holds nothing to read, as the readers would say: %s', (html, code) => {
  const { seen, read } = glanceAt(html);
  expect(seen?.problems).toEqual([{ code }]);
  expect(seen).toMatchObject({ story: read.story, snippets: read.snippets, missing: read.missing });
});

const PARAGRAPH = 'The council of the valley voted on Monday to close the old bridge for good.';

test.each([
  `<p>${PARAGRAPH}</p>`,
  '<a href="/1">Valley closes its bridge</a><a href="/2">Ferries run all night long</a><a href="/3">Mayor says sorry to drivers</a>',
  '<script type="application/ld+json">{}</script>',
  '<p>x</p>'.repeat(2_000),
])('is left to the readers: %.60s', (html) => {
  expect(glanceAt(html).seen).toBeNull();
});

const text = {
  headline: 'Valley closes its oldest bridge',
  byline: 'Ada Wren',
  outlet: 'Valley Post',
  age: '2 days ago',
  body: [PARAGRAPH, PARAGRAPH],
  snippets: [PARAGRAPH],
  comments: '3 comments',
};

test('every page that tells or lists something is left to the readers', () => {
  const pages = [
    // A thread is a title and its discussion, known by its site's rules alone, which never ask for a glance.
    ...sitePages
      .filter(
        ({ html, expected }) => !html.includes('shadowrootmode') && expected.page.kind !== 'thread',
      )
      .map(({ html }) => html),
    ...Object.values(markups).map((markup) => markup(text)),
  ];
  for (const html of pages) {
    const { document } = new JSDOM(html, { url: URL }).window;
    expect(glance(document, rootOf(document), URL, NOW)).toBeNull();
  }
});
