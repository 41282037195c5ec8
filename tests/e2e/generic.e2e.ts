import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, keptContexts, popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';

const URL = 'https://www.lindholm-post.example/2022/01/10/ferry';
const HEADLINE = 'Ferry runs aground off Lindholm, 240 people brought ashore';
const FACTS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: HEADLINE,
  datePublished: '2022-01-10T09:30:00Z',
  author: { '@type': 'Person', name: 'Ida Falk' },
  publisher: { '@type': 'Organization', name: 'Lindholm Post' },
};
const TEXT = [
  'LINDHOLM, Jan 10 (AP) - A ferry with 240 people aboard ran onto rocks off Lindholm on Monday.',
  'Twelve passengers were injured, the coast guard said, and everybody was brought ashore.',
  'The ship had left the port of Arvik an hour before in thick fog, its owner told reporters.',
];
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE} - Lindholm Post</title>
<script type="application/ld+json">${JSON.stringify(FACTS)}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${HEADLINE}</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const FORM_URL = 'https://www.lindholm-post.example/sign-in';
const FORM = `<!doctype html><html lang="en"><head><title>Sign in</title></head><body><nav>${'<a href="/"><svg viewBox="0 0 9 9"><path d="M0 0h9"></path></svg>Home</a>'.repeat(60)}</nav><form><label>Name <input></label><button>Go on</button></form></body></html>`;

let session: Session;
beforeAll(async () => {
  session = await launch({
    pages: new Map([
      [keyOf(URL), HTML],
      [keyOf(FORM_URL), FORM],
    ]),
  });
});
afterAll(() => session?.close());

test('a click on the toolbar reads a page of a site that is not listed', async () => {
  const page = await session.open(URL);
  expect(await keptContexts(session)).toEqual([]);
  const popup = await session.popup(page);
  const { reading } = await contextOf(session, HEADLINE);
  expect(reading.story).toMatchObject({
    outlet: { value: 'Lindholm Post' },
    byline: { value: ['Ida Falk'] },
    published: { value: '2022-01-10T09:30:00Z' },
    dateline: { place: 'LINDHOLM', agency: 'AP' },
  });
  expect(reading.story?.body).toHaveLength(3);
  expect(await popupText(popup)).toContain(HEADLINE);
});

test('a click over a page that tells nothing brings no reader into it', async () => {
  const page = await session.open(FORM_URL);
  expect(await popupText(await session.popup(page))).toContain('no headline');
  const worker = await session.worker();
  const brought: unknown = await worker.evaluate(`(async () => {
    const [{ id }] = await chrome.tabs.query({ url: ${JSON.stringify(FORM_URL)} });
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: id }, func: () => 'secondSource' in globalThis });
    return result;
  })()`);
  expect(brought).toBe(false);
});
