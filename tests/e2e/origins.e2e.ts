import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { RETELLINGS } from '@/tests/support/retellings';
import { ROOT } from '@/tests/support/run';
import { storyPage } from '@/tests/support/story-page';

const URL = 'https://www.newsbreak.com/n/harlow-bridge';
const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const { original = '', paraphrase = '', independent = '' } = RETELLINGS[0] ?? {};

const PAGE = storyPage({
  url: URL,
  headline: 'Harlow Bridge over the Tessin closed after 14 cracks are found',
  body: original.split(/(?<=\.) (?=[A-Z])/),
  cards: [
    `${original.split(' ').slice(0, 60).join(' ')}...`,
    `BRENNA, 4 May (Reuters) - ${paraphrase}`,
    `BRENNA (AP) — ${independent}`,
    'BRENNA (AFP) — The Harlow Bridge over the Tessin will stay closed for at least seven months because of cracks in its southern pier, transport minister Lena Orsay said on Tuesday in Brenna...',
  ],
});

let session: Session;
let popup: Page;
beforeAll(async () => {
  session = await launch({ pages: new Map([...demoPages(), [keyOf(URL), PAGE]]) });
  const page = await session.open(URL);
  await contextOf(session, URL);
  popup = await session.popup(page);
  await popupText(popup);
});
afterAll(() => session?.close());

const open = (title: string): Promise<unknown> =>
  popup.evaluate(`(async () => {
    for (const fold of document.querySelectorAll('details'))
      if (fold.querySelector('summary').textContent.startsWith(${JSON.stringify(title)})) fold.open = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  })()`);

/** Focuses the button with these words and presses it with the keyboard. */
async function press(words: string): Promise<void> {
  await popup.evaluate(
    `[...document.querySelectorAll('.report button')].findLast((one) => one.textContent === ${JSON.stringify(words)}).focus()`,
  );
  await popup.keyboard.press('Enter');
}

const focused = (): Promise<unknown> =>
  popup.evaluate(
    `document.activeElement === document.body ? null : document.activeElement.textContent`,
  );

async function picture(name: string, selector: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const value of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await popup.evaluate(
      `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`,
    );
    await popup.screenshot({ path: join(SCREENSHOTS, `${name}-${value}.png`) });
    expect(await violations(popup)).toEqual([]);
  }
}

test('the verdict says which origins it counts, and why not the others', async () => {
  await open('Which ones');
  const text = await popupText(popup);
  expect(text).toMatch(/Counted: (?:AP|Reuters|AFP)/);
  expect(text).toMatch(/Lindholm Post: Not counted: this page goes back to it\./);
  await picture('verdict', '.verdict');
  await popup.evaluate(`document.querySelector('.verdict details').open = false`);
});

test('every label opens what it rests on, and both texts with what they share', async () => {
  await open('Why');
  await open('1 more report');
  await open('Why');
  await open('Compare the two texts');
  const text = await popupText(popup);
  expect(text).toMatch(/Same text as/);
  expect(text).toMatch(/Shared passages: \d+; \d+ % of this report’s words/);
  expect(text).toMatch(/Not counted again: (?:says again what|rests on)/);
  const marks = await popup.evaluate(`document.querySelectorAll('.told mark').length`);
  expect(marks).toBeGreaterThan(1);
  await picture('receipts', '.compare');
});

test('a decision keeps the keyboard’s place, and its Undo is under it', async () => {
  await press('Not this story');
  expect(
    await until('the focus on Undo', async () => ((await focused()) === 'Undo' ? true : null)),
  ).toBe(true);
  const told = await popup.evaluate(`document.querySelector('.decided').textContent`);
  expect(told).toMatch(/^Taken out of this story/);
  await picture('decided', '.decided');
  await popup.keyboard.press('Enter');
  await until('the decision taken back', async () => {
    const { matches } = await contextOf(session, URL);
    return matches.some(({ reasons }) => reasons[0]?.code === 'said-by-reader') ? null : true;
  });
  await until('the focus on the report', async () => {
    const at = await focused();
    return at === 'Why' || at === 'Who reported it' ? true : null;
  });
});

test('a report said to be an origin of its own is one, until taken back', async () => {
  const before = (await contextOf(session, URL)).verdict.origins;
  await open('1 more report');
  await open('Why');
  await press('An origin of its own');
  await until('one origin more', async () =>
    (await contextOf(session, URL)).verdict.origins === before + 1 ? true : null,
  );
  await until('the focus on Undo', async () => ((await focused()) === 'Undo' ? true : null));
  await popup.keyboard.press('Enter');
  const after = await until('as many as before', async () => {
    const { verdict } = await contextOf(session, URL);
    return verdict.origins === before ? verdict : null;
  });
  expect(after.origins).toBe(before);
});

test('what the shipped table knows of outlets stands beside them', async () => {
  const page = await session.open(DEMO_URL);
  const { outlets = {} } = await contextOf(session, DEMO_URL);
  expect(Object.values(outlets).some(({ kinds }) => kinds.includes('agency'))).toBe(true);
  popup = await session.popup(page);
  await popupText(popup);
  await popup.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);
  expect(await popupText(popup)).toMatch(/\(news agency\)/);
  await picture('outlets', '.origin:nth-child(2)');
});
