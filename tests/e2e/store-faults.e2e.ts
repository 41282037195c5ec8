import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPage, demoPages, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports, emptyLibrary } from '@/tests/support/library';
import { until } from '@/tests/support/ask';

const STARTER = 166;

let session: Session;
let visits = 0;

beforeAll(async () => {
  session = await launch({ pages: demoPages() });
  await datasetReports(session, STARTER);
  await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
});
afterAll(() => session?.close());

/** What the popup says of the story, its page opened anew. */
async function story(): Promise<string> {
  visits += 1;
  const url = `${DEMO_URL}/again-${visits}`;
  session.server.pages.set(keyOf(url), demoPage());
  const page = await session.open(url);
  await contextOf(session, url);
  const text = await popupText(await session.popup(page));
  await page.close();
  return text;
}

/** A page of the extension that wakes nobody. */
async function quietPage(): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/icon/16.png`);
  return page;
}

test('what the browser evicts is missed at the next answer, and never told as nobody else reporting it', async () => {
  expect(await story()).toMatch(/\d independent origins/);
  // Counted at the end of the upkeep.
  await until('the count of the library', async () => {
    const kept: unknown = await (
      await session.worker()
    ).evaluate(
      "chrome.storage.local.get('census').then(({ census }) => census?.census?.pages ?? 0)",
    );
    return Number(kept) > 0 ? true : null;
  });
  await (await session.worker()).close();
  await emptyLibrary(session);
  const told = await story();
  expect(told).toMatch(/cannot be read|was damaged/);
  expect(told).not.toContain('No other origin');
  expect(
    await until(
      'the story as before',
      async () => {
        const now = await story();
        return /\d independent origins/.test(now) ? now : null;
      },
      30_000,
    ),
  ).toMatch(/lost|damaged|read/);
});

test('an older version that keeps the library open is waited for, said, and forgotten once it has gone', async () => {
  const page = await quietPage();
  await (await session.worker()).close();
  // Both are asked for at once, so that nobody opens it in between.
  await page.evaluate(`new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('second-source');
    const request = indexedDB.open('second-source', 1);
    request.onupgradeneeded = () => { for (const name of ['reports', 'datasets', 'decisions', 'counters']) request.result.createObjectStore(name); };
    request.onsuccess = () => { globalThis.held = request.result; resolve(true); };
    request.onerror = () => reject(request.error);
  })`);
  const told = await story();
  expect(told).toMatch(/The library cannot be opened/);
  expect(told).not.toContain('No other origin');
  await page.close();
  expect(
    await until(
      'the library',
      async () => {
        const now = await story();
        return now.includes('cannot be opened') ? null : now;
      },
      40_000,
    ),
  ).toMatch(/origin/);
});
