import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { rootOf } from '@/lib/pages/dom/page';
import { glance } from '@/lib/pages/glance';
import { findTitles } from '@/lib/pages/marks/find-titles';
import { readPage } from '@/lib/pages/read';
import { documentOf } from '../../support/site-pages';

afterEach(() => vi.unstubAllGlobals());

const URL = 'https://paper.example/2024/03/10/bridge';
const NOW = '2024-03-10T09:00:00.000Z';
const PARAGRAPHS = [
  'The council of the valley voted on Monday to close the old bridge for good, after cracks were found.',
  'Engineers had found them in two of its piers in January, and the mayor asked drivers for patience.',
];
const TITLES = [
  'Valley closes its oldest bridge after cracks',
  'Ferries run all night while the bridge is shut',
  'Mayor of the valley says sorry to all drivers',
  'Engineers look at the piers of a second bridge',
];

const OUTLETS = ['Valley Post', 'Arvik Echo', 'Tolna Herald', 'Ferry Times'];

const card = (title: string, i: number): string =>
  `<news-card><template shadowrootmode="open"><div class="card"><a href="https://outlet${i}.example/${i}"><h3>${title}</h3></a><span>${OUTLETS[i] ?? ''}</span> <time datetime="2024-03-09T10:00:00Z">1 day ago</time></div></template></news-card>`;

/** Shadow roots as a browser makes them of templates, those within others too. */
function shown(html: string): Document {
  const page = documentOf(html, URL);
  const grow = (root: ParentNode): void => {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      const shadow = template.parentElement?.attachShadow({ mode: 'open' });
      shadow?.append(template.content);
      template.remove();
      if (shadow) grow(shadow);
    }
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) grow(one.shadowRoot);
  };
  grow(page);
  return page;
}

test('a story that stands in shadow roots is read as any other', () => {
  const page = shown(
    `<title>${TITLES[0] ?? ''}</title><news-app><template shadowrootmode="open"><main><h1>${TITLES[0] ?? ''}</h1><p>By Ada Wren</p><news-text><template shadowrootmode="open">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</template></news-text></main></template></news-app>`,
  );
  expect(glance(page, rootOf(page), URL, NOW)).toBeNull();
  const { story } = readPage(page, URL, NOW);
  expect(story?.headline.value).toBe(TITLES[0]);
  expect(story?.byline?.value).toEqual(['Ada Wren']);
  expect(story?.body).toEqual(PARAGRAPHS);
});

test('a list of cards in shadow roots is read, and each headline is found for its mark', () => {
  const page = shown(
    `<title>News</title><news-feed><template shadowrootmode="open"><section>${TITLES.map(card).join('')}</section></template></news-feed>`,
  );
  const { snippets } = readPage(page, URL, NOW);
  expect(snippets.map(({ title, outlet }) => [title, outlet])).toEqual(
    TITLES.map((title, i) => [title, OUTLETS[i]]),
  );
  const root = rootOf(page);
  const listed = snippets.map(({ title, url }) => ({ title: title ?? '', url }));
  const found = root ? findTitles(root, listed) : [];
  expect(found.map((one) => one?.textContent)).toEqual(TITLES);
});

test('shadow roots within each other a thousand deep are bounded', () => {
  const { document } = new JSDOM('<body><h1>Valley closes its oldest bridge</h1></body>').window;
  let host: Element | ShadowRoot = document.body;
  for (let i = 0; i < 1_000; i += 1) {
    const element: Element = document.createElement('x-deep');
    host.append(element);
    host = element.attachShadow({ mode: 'open' });
  }
  host.append(PARAGRAPHS.join(' '));
  expect(readPage(document, URL, NOW).problems.map(({ code }) => code)).not.toContain('internal');
});

test('pictures and formulas are never asked for a tree of their own: Chromium throws then', () => {
  const { window } = new JSDOM(
    `<title>${TITLES[0] ?? ''}</title><main><h1>${TITLES[0] ?? ''}</h1><svg><font-face></font-face></svg>${PARAGRAPHS.map((text) => `<p>${text} <math><annotation-xml>x</annotation-xml></math></p>`).join('')}</main>`,
    { url: URL },
  );
  vi.stubGlobal('chrome', {
    dom: {
      openOrClosedShadowRoot(element: unknown): null {
        if (element instanceof window.HTMLElement) return null;
        throw new TypeError(
          'Error in invocation of dom.openOrClosedShadowRoot(HTMLElement element)',
        );
      },
    },
  });
  expect(readPage(window.document, URL, NOW).story?.headline.value).toBe(TITLES[0]);
});
