import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPage, demoPages, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports, emptyLibrary } from '@/tests/support/library';
import { until } from '@/tests/support/ask';
import { endBackground } from '@/tests/support/background';

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
  await endBackground(session.browser);
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
