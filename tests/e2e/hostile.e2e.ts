import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports } from '@/tests/support/library';
import { storyPage } from '@/tests/support/story-page';

const STARTER = 166;
const at = (id: number): string => `https://www.newsbreak.com/news/260000000000${id}/story`;
const BAD = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>';
const escaped = BAD.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const HEADLINE = 'Bridge of Tolna closed after cracks are found';
const CARD = 'TOLNA, Jan 10 (AP) — Engineers closed the bridge of Tolna after cracks were found';

const PAGES = {
  script: storyPage({ url: at(1), headline: `${HEADLINE} ${escaped}`, cards: [escaped, CARD] }),
  links: storyPage({
    url: 'javascript:window.attacked=1',
    headline: HEADLINE,
    cards: [CARD],
  }).replaceAll(/href="\/news[^"]*"/g, 'href="javascript:window.attacked=1"'),
  many: storyPage({
    url: at(3),
    headline: HEADLINE,
    cards: Array.from({ length: 10_000 }, (_, n) => `${CARD}, part ${n}...`),
  }),
  empty: '',
  nameless: '<!doctype html><title></title><p>Words without a headline.</p>',
  large: storyPage({
    url: at(6),
    headline: HEADLINE,
    cards: [CARD],
    body: Array.from({ length: 50 }, () => 'Tolna bridge closed, says the mayor. '.repeat(2800)),
  }),
  lying: storyPage({
    url: at(7),
    headline: HEADLINE,
    cards: [CARD],
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[1]},"datePublished":"2999-01-01","author":${'['.repeat(500)}</script>`,
  }),
};
const NAMES = Object.keys(PAGES);
const urlOf = (name: keyof typeof PAGES): string => at(NAMES.indexOf(name) + 1);

let session: Session;
beforeAll(async () => {
  const pages = Object.values(PAGES).map((html, n): [string, string] => [keyOf(at(n + 1)), html]);
  session = await launch({ pages: new Map(pages) });
  await datasetReports(session, STARTER);
});
afterAll(() => session?.close());

const attacked = (page: Page): Promise<unknown> => page.evaluate('window.attacked ?? null');

async function seen(name: keyof typeof PAGES): Promise<{ page: Page; popup: Page; text: string }> {
  const page = await session.open(urlOf(name));
  const popup = await session.popup(page);
  return { page, popup, text: await popupText(popup) };
}

test('a script in headline and snippet stays text', async () => {
  const { popup, text } = await seen('script');
  expect(text).toContain(HEADLINE);
  expect(text).toContain('<img src=x');
  expect(await attacked(popup)).toBeNull();
  expect(await popup.$$('img[src="x"]')).toHaveLength(0);
});

test('javascript: links are never kept nor offered', async () => {
  const { popup } = await seen('links');
  const context = await contextOf(session, urlOf('links'));
  expect(JSON.stringify(context)).not.toContain('javascript:');
  expect(await popup.$$('a[href^="javascript:" i]')).toHaveLength(0);
});

test('ten thousand snippets are cut to what can be read', async () => {
  const { text } = await seen('many');
  expect(text).toContain(HEADLINE);
  const { reading } = await contextOf(session, urlOf('many'));
  expect(reading.snippets.length).toBeLessThanOrEqual(1000);
  expect(reading.problems).not.toHaveLength(0);
});

test.each(['empty', 'nameless'] as const)('an %s page is told from a story', async (name) => {
  const { text } = await seen(name);
  console.log(`${name}: ${text.slice(0, 160)}`);
  expect(text).not.toContain(HEADLINE);
  expect(text.length).toBeGreaterThan(20);
});

test('a page of 5 MB is read', async () => {
  const { text } = await seen('large');
  expect(text).toContain(HEADLINE);
  const { reading } = await contextOf(session, urlOf('large'));
  expect(reading.story?.body.join('').length).toBeLessThanOrEqual(64 * 1024);
});

test('a page that lies in its JSON-LD is read from what it shows', async () => {
  await seen('lying');
  const { story } = (await contextOf(session, urlOf('lying'))).reading;
  expect(story?.headline.value).toBe(HEADLINE);
  expect(story?.published?.value).toBe('2022-01-10');
});

test('nothing of this touches the starter dataset', async () => {
  const ids = await datasetReports(session, STARTER);
  expect(new Set(ids).size).toBe(STARTER);
});
