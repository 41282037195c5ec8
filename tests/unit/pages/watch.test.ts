import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '@/lib/core/model/reading';
import { readPage } from '@/lib/pages/read';
import { watchPage, type Watch } from '@/lib/pages/watch';

const { window } = new JSDOM('<h1>First story of the day</h1>', { url: 'https://a.example/1' });
const page = window.document;
let sent: Reading[] = [];
let reads = 0;
let alive = true;
let watch: Watch;

beforeEach(() => {
  [sent, reads, alive] = [[], 0, true];
  vi.useFakeTimers();
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  watch = watchPage({
    page,
    address: () => window.location.href,
    read: () => {
      reads += 1;
      return readPage(page, window.location.href, new Date().toISOString());
    },
    send: (reading) => sent.push(reading),
    alive: () => alive,
    now: () => Date.now(),
  });
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

test('an unchanged reading is sent once, and again on request', async () => {
  await vi.advanceTimersByTimeAsync(600);
  page.body.append(page.createElement('div'));
  await vi.advanceTimersByTimeAsync(600);
  expect([reads, sent.length]).toEqual([2, 1]);
  watch.again();
  expect(sent).toHaveLength(2);
});

test('a new address without a new node is noticed', async () => {
  await vi.advanceTimersByTimeAsync(600);
  window.history.pushState({}, '', '/2');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(sent.at(-1)?.page.url).toBe('https://a.example/2');
});

test('a restless page is read at most 20 times a minute', async () => {
  for (let i = 0; i < 100; i += 1) {
    page.body.append(page.createElement('p'));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(reads).toBeLessThanOrEqual(20);
});

test('it stops when the extension is gone', async () => {
  expect(reads).toBe(1);
  alive = false;
  page.body.append(page.createElement('div'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads).toBe(1);
});
