import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { completeReading } from '@/lib/core/attribution/complete';
import { pageAddress } from '@/lib/core/text/page-address';
import { reconcile } from '@/lib/pages/article/reconcile';
import { UNKNOWN } from '@/lib/pages/known';
import { readWith } from '@/lib/pages/read-with';

const ADDRESS = 'https://valleypost.example/2024/bridge';
const HEADLINE = 'Valley closes its oldest bridge';
const NOW = '2024-03-10T09:00:00Z';
const paragraphs = (from: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `Paragraph ${from + i} tells how the council of the valley came to vote for closing the bridge over the river.`,
  );
const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const read = (body: string, head = '', url = ADDRESS) =>
  completeReading(
    readWith({
      page: new JSDOM(`<head><title>${HEADLINE}</title>${head}</head><h1>${HEADLINE}</h1>${body}`, {
        url,
      }).window.document,
      url,
      capturedAt: NOW,
      known: UNKNOWN,
    }),
  );

test('a list between two paragraphs does not end the story', () => {
  const all = paragraphs(1, 6);
  const inset =
    '<div class="box"><h4>Related stories</h4><ul><li><a href="/a">Ferry drivers end their strike after a week</a></li><li><a href="/b">Harbour opens again after the long storm</a></li></ul></div>';
  const { story, snippets } = read(
    `<div class="text">${p(all.slice(0, 2))}${inset}${p(all.slice(2))}</div>`,
  );
  expect(story?.body).toEqual(all);
  expect(snippets.map(({ title }) => title)).toEqual([
    'Ferry drivers end their strike after a week',
    'Harbour opens again after the long storm',
  ]);
});

test('points above a story, captions and comments below it are none of its text', () => {
  const all = paragraphs(1, 4);
  const { story } = read(
    `<ul><li>The council of the valley voted on Monday to close its oldest bridge for good.</li></ul>
     <figure><figcaption>People of the valley walk over the oldest bridge on the last day that it was open.</figcaption></figure>
     <div class="text">${p(all)}</div>
     <div class="comments">${p(paragraphs(50, 12))}</div>`,
  );
  expect(story?.body).toEqual(all);
});

test('two bodies of one page: the extractor’s within what both know, the longer where one found little', () => {
  const all = paragraphs(1, 8);
  expect(reconcile(['Home of the valley', ...all, 'Follow us'], all)).toEqual(all);
  expect(reconcile(all.slice(0, 2), all)).toEqual(all);
  expect(reconcile(all, all.slice(0, 1))).toEqual(all);
});

test('a line of names signs a story whose head names only the paper', () => {
  const head =
    '<meta property="og:site_name" content="Valley Post"><meta name="author" content="Valley Post">';
  const signed = read(`<div><p>Ada Wren/Bo Tarn</p>${p(paragraphs(1, 3))}</div>`, head);
  expect(signed.story?.byline?.value).toEqual(['Ada Wren', 'Bo Tarn']);
  const unsigned = read(
    `<div><p>Key Points</p>${p(paragraphs(1, 3))}<p>Next Steps</p></div>`,
    head,
  );
  expect(unsigned.story?.byline?.value).toEqual(['Valley Post']);
});

test('what people do is not their second name', () => {
  const { story } = read(`<p>By Ada Wren, Senior Reporter</p><div>${p(paragraphs(1, 3))}</div>`);
  expect(story?.byline?.value).toEqual(['Ada Wren']);
});

const script = (offset: string, other = offset): string =>
  `<script>{"a":"2024-03-01T10:00:00${offset}","b":"2024-03-02T10:00:00${other}"}</script>`;
const evidence = (head: string) =>
  read(`<div>${p(paragraphs(1, 3))}</div>`, head).story?.published?.basis.evidence;

test('a moment in UTC is told by the clock of its publisher where the page has one', () => {
  const published = '<meta property="article:published_time" content="2024-03-08T02:30:00Z">';
  expect(evidence(published + script('-05:00'))).toBe('2024-03-07T21:30:00-05:00');
  expect(evidence(published + script('-05:00', '+01:00'))).toBe('2024-03-08T02:30:00Z');
  expect(evidence(published)).toBe('2024-03-08T02:30:00Z');
});

test.each([
  ['https://paper.example/bridge', 'https://paper.example/bridge', 'https://paper.example/bridge'],
  ['/2024/bridge?a=1', `${ADDRESS}?a=1`, null],
  ['/undefined', null, null],
  ['https://valleypost.example/', null, null],
])('canonical %s', (href, canonical, original) => {
  const reading = read(
    `<div>${p(paragraphs(1, 3))}</div>`,
    `<link rel="canonical" href="${href}">`,
  );
  expect(reading.story?.canonicalUrl?.value ?? null).toBe(canonical);
  expect(reading.story?.originalUrl?.value ?? null).toBe(original);
  // A page is never known by the address of another site.
  expect(new URL(pageAddress(reading)).hostname).toBe('valleypost.example');
});

test('a canonical address of a head that tells another story is not believed', () => {
  const { story } = read(
    `<div>${p(paragraphs(1, 3))}</div>`,
    '<meta property="og:title" content="Ferry drivers end their strike"><link rel="canonical" href="/2024/ferry">',
  );
  expect(story?.canonicalUrl).toBeNull();
});
