import { expect, test } from 'vitest';
import { completeReading } from '@/lib/core/attribution/complete';
import type { Reading } from '@/lib/core/model/reading';
import { readPage } from '@/lib/pages/read';
import { documentOf, sitePages } from '../../support/site-pages';

const NOW = '2026-03-12T12:00:00.000Z';
const LOBSTERS = 'https://lobste.rs/';

const read = (html: string, url = LOBSTERS): Reading =>
  completeReading(readPage(documentOf(html, url), url, NOW));

const item = (title: string, url: string, inside = '', age = '2 hours ago'): string =>
  `<li class="story" data-shortid="a"><div class="details"><span class="link"><a class="u-url" href="${url}">${title}</a></span><div class="byline"><time>${age}</time></div>${inside}</div></li>`;
const list = (...items: string[]): string => `<ol class="stories">${items.join('')}</ol>`;

test('names of form fields and prototypes do not get in the way', () => {
  const traps = [
    'querySelectorAll',
    'closest',
    'getAttribute',
    'textContent',
    '__proto__',
    'constructor',
  ]
    .map((name) => `<input name="${name}" id="${name}">`)
    .join('');
  const { snippets } = read(
    `<form>${traps}${list(item('Ferry sinks off Lindholm', 'https://paper.example/1', `<form>${traps}</form>`))}</form>`,
  );
  expect(snippets.map(({ title, url }) => [title, url])).toEqual([
    ['Ferry sinks off Lindholm', 'https://paper.example/1'],
  ]);
});

test('an item that is itself a form full of traps is read', () => {
  const { snippets } = read(
    '<div class="list-view"><form class="post"><input name="querySelectorAll"><input name="closest"><div class="title"><a href="https://paper.example/1">Ferry sinks off Lindholm</a></div><div class="byline">Ada Wren, Paper</div></form></div>',
    'https://www.realclearpolitics.com/',
  );
  expect(snippets).toMatchObject([{ title: 'Ferry sinks off Lindholm', outlet: 'Paper' }]);
});

test('marks that hide or turn text are taken out, markup stays text', () => {
  const { snippets } = read(
    list(
      item(
        'Fer\u200Bry \u202Eknis\u202C off &lt;b&gt;Lindholm&lt;/b&gt;',
        'https://paper.example/1',
      ),
    ),
  );
  expect(snippets[0]?.title).toBe('Ferry knis off <b>Lindholm</b>');
});

test('addresses that are none are refused, a homograph keeps its own host', () => {
  const { snippets, problems } = read(
    list(
      item('Ferry sinks off Lindholm', 'javascript:alert(1)'),
      item('Tram drivers end strike', 'https://user:pw@paper.example/2'),
      item('Bridge closed over cracks', 'https://раper.example/3'),
    ),
  );
  expect(problems).toEqual([{ code: 'unsafe-link', params: { links: 2 } }]);
  expect(snippets.map(({ url }) => url)).toEqual([null, null, 'https://xn--per-5cd3f.example/3']);
});

test('a host that looks like another is told in the letters that networks use', () => {
  const { snippets } = read(
    list(
      item(
        'Ferry sinks off Lindholm',
        'https://nаsdaq.example/1',
        '<a class="domain">nаsdaq.example</a>',
      ),
      item(
        'Tram drivers end strike',
        'https://paper.example/2',
        '<a class="domain">Вести.Экономика</a>',
      ),
    ),
  );
  expect(snippets.map(({ outlet }) => outlet)).toEqual([
    'xn--nsdaq-4ve.example',
    'Вести.Экономика',
  ]);
});

test('an age in the future or out of bounds is no time', () => {
  const { snippets } = read(
    list(
      item('Ferry sinks off Lindholm', 'https://paper.example/1', '', 'in 3 days'),
      item('Tram drivers end strike', 'https://paper.example/2', '', '9'.repeat(5_000)),
    ),
  );
  expect(snippets.map(({ published }) => published)).toEqual([null, null]);
});

test('texts without end are cut, lists without end too', () => {
  const many = Array.from({ length: 3_000 }, (_, i) =>
    item(`Story number ${i}`, `https://paper.example/${i}`),
  );
  expect(read(list(...many)).snippets).toHaveLength(500);
  const long = read(list(item('word '.repeat(400_000), 'https://paper.example/1')));
  expect(long.snippets[0]?.title?.length).toBeLessThanOrEqual(400);
});

test('shadow roots nested 200 deep end', () => {
  const page = documentOf(
    '<title>x</title><div id="ViewsPageId-AA1"></div>',
    'https://www.msn.com/en-us/news/x/ar-AA1',
  );
  let host: Element | null = page.querySelector('div');
  for (let depth = 0; depth < 200 && host; depth += 1) {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<cp-article><div></div></cp-article>';
    host = root.querySelector('div');
  }
  const reading = readPage(page, 'https://www.msn.com/en-us/news/x/ar-AA1', NOW);
  expect(reading.story).toBeNull();
});

test('an address as hostile as the page does not break the rules', () => {
  const yahoo = sitePages.find(({ name }) => name === 'yahoo-news/svelte');
  const url = `https://www.yahoo.com/news/"]),*{x:"\\'${'%22'.repeat(200)}`;
  expect(() =>
    readPage(documentOf(yahoo?.html ?? '', 'https://www.yahoo.com/news/x'), url, NOW),
  ).not.toThrow();
});
