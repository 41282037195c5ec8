import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextOf, popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { readingOf } from '@/tests/support/readings';
import { storyPage } from '@/tests/support/story-page';

const at = (id: number): string => `https://www.newsbreak.com/news/270000000000${id}/story`;
const HEADLINE = 'Bridge of Tolna closed after cracks are found';
const OTHER = 'Tram drivers in Arvik end their strike after nine days';
const CARD = 'TOLNA, Jan 10 (AP) — Engineers closed the bridge of Tolna after cracks were found...';
const told = (id: number, more = ''): string =>
  storyPage({ url: at(id), headline: HEADLINE, cards: [CARD] }).replace(
    '</body>',
    `${more}</body>`,
  );

/** Longest time for which the page's main thread did not answer, told by a clock of the page. */
const CLOCK =
  '<script>window.longest = 0; let last = performance.now(); setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 10);</script>';

const PAGES = [
  // 100 MB of text in nodes of a megabyte, there before the page is read; not laid out, which would take the browser longer.
  told(
    1,
    `<style>.unseen { display: none }</style><script>const text = 'Tolna bridge closed. '.repeat(50000); for (let i = 0; i < 100; i += 1) { const p = document.createElement(i < 50 ? 'p' : 'span'); p.textContent = text; p.className = 'unseen'; document.body.append(p); }</script>${CLOCK}`,
  ),
  // Thousands of changes a second.
  told(
    2,
    `<div id="storm"></div><script>window.changes = 0; const storm = document.querySelector('#storm'); setInterval(() => { for (let i = 0; i < 100; i += 1) { storm.append(i); storm.replaceChildren(); window.changes += 2; } }, 10);</script>${CLOCK}`,
  ),
  // Open shadow roots in each other, 200 deep.
  told(
    3,
    `<div id="deep"></div><script>let host = document.querySelector('#deep'); for (let i = 0; i < 200; i += 1) { const root = host.attachShadow({ mode: 'open' }); host = document.createElement('div'); root.append(host); } host.textContent = 'down here';</script>`,
  ),
  // Written anew after it was read.
  told(
    4,
    `<script>setTimeout(() => { document.open(); document.write(${JSON.stringify(storyPage({ url: at(4), headline: OTHER, cards: ['Tram drivers in Arvik went back to work on Monday after a strike of nine days...'] })).replaceAll('</script', String.raw`<\/script`)}); document.close(); }, 1500);</script>`,
  ),
  // Marks that turn or hide text, a host that looks like another, ages in the future.
  storyPage({
    url: at(5),
    headline: `Bridge of\u200B Tolna \u202Edesolc\u202C after cracks \u2066are\u2069 found`,
    cards: [CARD],
  })
    .replaceAll(/href="\/news[^"]*"/g, 'href="https://www.n\u0430sdaq.example/bridge"')
    .replace(/\d+ days? ago/, 'in 3 days'),
  // Names of properties and of prototypes as ids and names.
  told(
    6,
    [
      'querySelectorAll',
      'getElementById',
      'documentElement',
      'createTreeWalker',
      'title',
      'head',
      'baseURI',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'toString',
    ]
      .map(
        (name) =>
          `<form id="${name}" name="${name}"><input name="${name}"><input name="childNodes"></form><img name="${name}">`,
      )
      .join(''),
  ),
];

let session: Session;
beforeAll(async () => {
  session = await launch({ pages: new Map(PAGES.map((html, i) => [keyOf(at(i + 1)), html])) });
});
afterAll(() => session?.close());

const pause = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });
const longest = async (page: Page): Promise<number> =>
  Number(await page.evaluate('window.longest'));

test('100 MB of text are read in bounded time', async () => {
  const page = await session.open(at(1));
  const { story } = await readingOf(session, at(1), 30_000);
  expect(story?.headline.value).toBe(HEADLINE);
  expect(story?.body.join('').length).toBeLessThanOrEqual(65_536);
  const held = await longest(page);
  const { ScriptDuration: ran = 0, JSHeapUsedSize: heap = 0 } = await page.metrics();
  console.log(
    `100 MB of text: the page did not answer for ${held.toFixed(0)} ms at most, scripts ran ${(ran * 1_000).toFixed(0)} ms, heap ${(heap / 2 ** 20).toFixed(0)} MB`,
  );
  expect(held).toBeLessThan(1_000);
  await page.close();
});

test('thousands of changes a second are followed with bounded work', async () => {
  const page = await session.open(at(2));
  await readingOf(session, at(2));
  const [before, busy] = [Number(await page.evaluate('window.changes')), await page.metrics()];
  await pause(5_000);
  const after = await page.metrics();
  const changes = Number(await page.evaluate('window.changes')) - before;
  const share = ((after.ScriptDuration ?? 0) - (busy.ScriptDuration ?? 0)) / 5;
  console.log(
    `${(changes / 5).toFixed(0)} changes a second: scripts ran ${(share * 100).toFixed(0)} % of the time`,
  );
  expect(changes / 5).toBeGreaterThan(2_000);
  expect(await longest(page)).toBeLessThan(500);
  await page.close();
});

test('shadow roots 200 deep hold nobody up', async () => {
  const page = await session.open(at(3));
  const { story } = await readingOf(session, at(3));
  expect(story?.headline.value).toBe(HEADLINE);
  await page.close();
});

test('a page that is written anew is read anew', async () => {
  const page = await session.open(at(4));
  expect((await readingOf(session, at(4))).story?.headline.value).toBe(HEADLINE);
  await until('the page written anew', async () => {
    const { story } = await readingOf(session, at(4));
    return story?.headline.value === OTHER ? true : null;
  });
  await page.close();
});

test('what hides or turns text is taken out, and a host that looks like another shows its letters', async () => {
  const page = await session.open(at(5));
  const { story, snippets } = await readingOf(session, at(5));
  expect(story?.headline.value).toBe('Bridge of Tolna desolc after cracks are found');
  expect(story?.published?.value ?? null).toBeNull();
  expect(snippets[0]?.url).toBe('https://www.xn--nsdaq-4ve.example/bridge');
  const popup = await session.popup(page);
  const text = await popupText(popup);
  expect(text).toContain('Bridge of Tolna desolc');
  const links = await popup.$$eval('a[href^="http"]', (all) => all.map((one) => one.href));
  expect(links.some((link) => link.includes('xn--nsdaq-4ve.example'))).toBe(true);
  expect(text).not.toContain('n\u0430sdaq');
  await popup.close();
  await page.close();
});

test('names that shadow properties and prototypes change nothing', async () => {
  const page = await session.open(at(6));
  const { reading } = await contextOf(session, at(6));
  expect(reading.story?.headline.value).toBe(HEADLINE);
  expect(await page.evaluate('({}).polluted ?? null')).toBeNull();
  await page.close();
});

test('after an update of the extension, what it left in open pages goes quiet', async () => {
  const page = await session.open(at(3));
  await readingOf(session, at(3));
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(String(error)));
  await (await session.worker()).evaluate('chrome.runtime.reload()').catch(() => null);
  await pause(1_500);
  for (let i = 0; i < 5; i += 1) {
    await page.evaluate(`document.body.append('${i}'); history.pushState({}, '', '?${i}')`);
    await pause(600);
  }
  expect(said).toEqual([]);
  await page.close();
});
