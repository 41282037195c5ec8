import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findTitles } from '@/lib/pages/marks/find-titles';
import { markList, type Counted, type Marks } from '@/lib/pages/marks/mark-list';

const ADDRESS = 'https://lists.example/';
const FERRY = { title: 'Ferry drivers end their strike', url: 'https://paper.example/ferry' };
const BRIDGE = { title: 'Council closes the oldest bridge', url: null };
const html = `<ul>
  <li><a href="${FERRY.url}"><img></a><a href="${FERRY.url}"><div><span>Paper</span><b>${FERRY.title}</b></div></a></li>
  <li><a href="/r/opaque">${BRIDGE.title}</a></li></ul>`;

let dom: JSDOM;
let page: Document;
let alive = true;
let asked = 0;
let answer: Counted[] = [];
let marks: Marks;
const extra = (): number => page.documentElement.children.length - 2;

beforeEach(() => {
  dom = new JSDOM(html, { url: ADDRESS });
  page = dom.window.document;
  // jsdom lays nothing out.
  dom.window.Range.prototype.getClientRects = () => Object(Array.of());
  dom.window.matchMedia = () =>
    Object({ matches: false, addEventListener() {}, removeEventListener() {} });
  [alive, asked] = [true, 0];
  answer = [{ ...FERRY, origins: 3 }];
  vi.useFakeTimers();
  for (const name of ['MutationObserver', 'addEventListener', 'removeEventListener'] as const)
    vi.stubGlobal(name, dom.window[name]);
  marks = markList({
    page,
    address: () => dom.window.location.href,
    ask: () => {
      asked += 1;
      return Promise.resolve(answer);
    },
    alive: () => alive,
    label: 'Marks',
    wordsOf: ({ origins, title }) => `${origins}: ${title}`,
  });
});
afterEach(() => {
  marks.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('titles are found by address and by words, at the element that holds them', () => {
  const found = findTitles(page.documentElement, [FERRY, BRIDGE, { title: 'Nobody', url: null }]);
  expect(found.map((one) => one?.localName ?? null)).toEqual(['b', 'a', null]);
});

test('one empty element beside the body holds the marks; nothing is left of it', async () => {
  const before = page.body.outerHTML;
  await vi.advanceTimersByTimeAsync(400);
  expect(extra()).toBe(1);
  expect(page.documentElement.lastElementChild?.shadowRoot).toBeNull();
  expect(page.documentElement.lastElementChild?.innerHTML).toBe('');
  expect(page.body.outerHTML).toBe(before);
  marks.stop();
  expect(extra()).toBe(0);
});

test('without an answer nothing is added', async () => {
  answer = [];
  marks.refresh();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(extra()).toBe(0);
});

test('marks go when the extension is gone, and with the page they were made for', async () => {
  await vi.advanceTimersByTimeAsync(400);
  dom.window.history.pushState({}, '', '/story');
  await vi.advanceTimersByTimeAsync(1_100);
  expect(extra()).toBe(0);
  marks.refresh();
  await vi.advanceTimersByTimeAsync(400);
  expect(extra()).toBe(1);
  alive = false;
  await vi.advanceTimersByTimeAsync(1_100);
  expect(extra()).toBe(0);
  page.body.append(page.createElement('p'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(extra()).toBe(0);
});

test('asked again and again, it asks one at a time', async () => {
  for (let i = 0; i < 50; i += 1) marks.refresh();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asked).toBeLessThanOrEqual(3);
});

test('a page that takes the marks out is left alone after three times', async () => {
  for (let i = 0; i < 10; i += 1) {
    await vi.advanceTimersByTimeAsync(1_500);
    page.documentElement.children[2]?.remove();
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(extra()).toBe(0);
});
