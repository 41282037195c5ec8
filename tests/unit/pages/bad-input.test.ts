import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readPage } from '@/lib/pages/read';
import { completeReading } from '@/lib/core/attribution/complete';

const ADDRESS = 'https://www.newsbreak.com/news/1/a-story';
const NOW = '2024-03-10T09:00:00Z';
const PARAGRAPH =
  'The council of the valley voted on Monday to close the old bridge for good, after engineers had found cracks in two of its piers.';
const read = (html: string) =>
  completeReading(readPage(new JSDOM(html, { url: ADDRESS }).window.document, ADDRESS, NOW));

test('an empty page is named empty', () => {
  const reading = read('');
  expect(reading.story).toBeNull();
  expect(reading.problems).toContainEqual({ code: 'empty-page' });
  expect(reading.missing).toContain('headline');
});

test('a page without a headline has no story', () => {
  const reading = read(`<p>${PARAGRAPH}</p>`);
  expect(reading.story).toBeNull();
  expect(reading.problems).toContainEqual({ code: 'no-headline' });
});

test('markup in a headline stays text', () => {
  const reading = read(
    `<h1>Council says &lt;script&gt;alert(1)&lt;/script&gt; to bridge</h1><p>${PARAGRAPH}</p>`,
  );
  expect(reading.story?.headline.value).toBe('Council says <script>alert(1)</script> to bridge');
});

test('a head that speaks of another story is not believed', () => {
  const ld = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Celebrity couple buys an island in the north',
    author: 'Eve Liar',
    datePublished: '2020-01-01',
  });
  const reading = read(
    `<head><script type="application/ld+json">${ld}</script></head><h1>Valley closes its oldest bridge</h1><p>By Ada Wren</p><p>2 days ago</p><p>${PARAGRAPH}</p>`,
  );
  expect(reading.problems).toContainEqual({ code: 'metadata-disagrees' });
  expect(reading.story?.byline?.value).toEqual(['Ada Wren']);
  expect(reading.story?.published?.value).toBe('2024-03-08');
});

test('JSON-LD with a brace too many still tells when', () => {
  const ld = `{"@type": "NewsArticle", "headline": "Valley closes its \\"oldest\\" bridge", "datePublished": "2024-03-07T08:00:00Z"}}`;
  const published = [ld, ld.replace('NewsArticle', 'Product')].map(
    (text) =>
      read(
        `<head><script type="application/ld+json">${text}</script></head><h1>Valley closes its "oldest" bridge</h1><p>By Ada Wren</p><p>${PARAGRAPH}</p>`,
      ).story?.published?.value,
  );
  expect(published).toEqual(['2024-03-07T08:00:00Z', undefined]);
});

test('embedded state of the last page is not believed', () => {
  const state = JSON.stringify({
    props: {
      pageProps: {
        docInfo: {
          title: 'Something else entirely happened',
          source: 'Old Post',
          epoch: 1_700_000_000,
        },
      },
    },
  });
  const reading = read(
    `<script id="__NEXT_DATA__" type="application/json">${state}</script><h1>Valley closes its oldest bridge</h1><p>By Ada Wren</p><p>Valley Post</p><p>${PARAGRAPH}</p>`,
  );
  expect(reading.story?.outlet?.value).toBe('Valley Post');
  expect(reading.problems).toContainEqual({ code: 'metadata-disagrees' });
});

test('embedded state of this page is used', () => {
  const state = JSON.stringify({
    props: {
      pageProps: {
        docInfo: {
          title: 'Valley closes its oldest bridge',
          source: 'Valley Post',
          authors: ['Ada Wren'],
          epoch: 1_710_000_000,
          origin_url: 'https://valleypost.example/bridge',
        },
      },
    },
  });
  const { story, page } = read(
    `<script id="__NEXT_DATA__" type="application/json">${state}</script><h1>Valley closes its oldest bridge</h1><p>${PARAGRAPH}</p>`,
  );
  expect(page.layout).toBe('next-data');
  expect(story?.published?.value).toBe('2024-03-09T16:00:00Z');
  expect(story?.outlet).toMatchObject({
    value: 'Valley Post',
    basis: { kind: 'embedded-json', path: '$props.pageProps.docInfo.source' },
  });
  expect(story?.originalUrl?.value).toBe('https://valleypost.example/bridge');
});

test('a link that would run a script is dropped and named', () => {
  const reading = read(
    `<h1>Valley closes its oldest bridge</h1><p>${PARAGRAPH}</p><div><a href="javascript:alert(1)"><p>${PARAGRAPH} It was built in...</p></a></div>`,
  );
  expect(reading.snippets).toHaveLength(1);
  expect(reading.snippets[0]?.url).toBeNull();
  expect(reading.problems).toContainEqual({ code: 'unsafe-link', params: { links: 1 } });
});

test('ten thousand snippets are cut to 500', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, i) => `<div><p>Report ${i}: ${PARAGRAPH.slice(0, 80)}...</p></div>`,
  ).join('');
  const reading = read(
    `<h1>Valley closes its oldest bridge</h1><p>${PARAGRAPH}</p><section>${many}</section>`,
  );
  expect(reading.snippets).toHaveLength(500);
  expect(reading.problems.map((problem) => problem.code)).toContain('too-many-snippets');
}, 20_000);

test('names in the markup cannot shadow what the reader asks', () => {
  const traps = ['querySelector', 'documentElement', 'createTreeWalker', 'title']
    .map((name) => `<img name="${name}"><form name="${name}"></form>`)
    .join('');
  const form =
    '<form><input name="firstChild"><input name="nextSibling"><input name="getAttribute"><input name="localName"><input name="parentElement"></form>';
  const reading = read(
    `${traps}<h1>Valley closes its oldest bridge</h1>${form}<p>${PARAGRAPH}</p>`,
  );
  expect(reading.story?.body).toEqual([PARAGRAPH]);
});

test('JSON cannot reach the prototype of objects', () => {
  read(
    `<script id="__NEXT_DATA__">{"__proto__":{"polluted":1},"props":{"__proto__":{"polluted":1}}}</script><h1>Valley closes its oldest bridge</h1><p>${PARAGRAPH}</p>`,
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('deep nesting and deep JSON end in a reading', () => {
  const deep = `<script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script>`;
  const reading = read(
    `${deep}<h1>Valley closes its oldest bridge</h1><p>${PARAGRAPH}</p>${'<div>'.repeat(3_000)}x`,
  );
  expect(reading.story?.body).toEqual([PARAGRAPH]);
}, 20_000);

test('a page of five megabytes is read in time that grows with its size', () => {
  const paragraph = `<p>${PARAGRAPH} ${'More was said about it. '.repeat(20)}</p>`;
  const { document } = new JSDOM(
    `<h1>Valley closes its oldest bridge</h1>${paragraph.repeat(Math.ceil(5_000_000 / paragraph.length))}`,
    { url: ADDRESS },
  ).window;
  const start = Date.now();
  const reading = completeReading(readPage(document, ADDRESS, NOW));
  expect(Date.now() - start).toBeLessThan(8_000);
  expect(reading.story?.body.join('').length).toBeLessThanOrEqual(65_536);
}, 30_000);
