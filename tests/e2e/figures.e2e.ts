import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '@/tests/support/axe';
import { contextOf, popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { ROOT } from '@/tests/support/run';
import { seedPage, SEED_URL } from '@/tests/support/seed-page';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const html = seedPage();

// Skipped where ../shared/seed is absent.
describe.skipIf(html === null)('the figures in the popup', () => {
  let session: Session;
  let popup: Page;

  beforeAll(async () => {
    session = await launch({ pages: new Map([[keyOf(SEED_URL), html ?? '']]) });
    const page = await session.open(SEED_URL);
    await contextOf(session, SEED_URL);
    popup = await session.popup(page);
    await popupText(popup);
  });
  afterAll(() => session?.close());

  const statements = (): Promise<string[]> =>
    popup.$$eval('.figure summary', (all) => all.map((one) => one.textContent ?? ''));

  test('show the 164 as retracted and the sequence of security forces as updated', async () => {
    const all = (await statements()).join('\n');
    expect(all).toMatch(/^164.*retracted/m);
    expect(all).toMatch(/^8Jan 5.*interior ministry.*updated/im);
    expect(all).toMatch(/^12Jan 6.*commandant.*updated/im);
  });

  test('open to their words by keyboard alone', async () => {
    const place = (await statements()).findIndex((words) => words.startsWith('164'));
    const summaries = await popup.$$('.figure summary');
    await summaries[place]?.focus();
    await popup.keyboard.press('Enter');
    const opened = await popup.waitForSelector('.figure details[open] .withdrawn');
    const words = await opened?.evaluate((one) => one.textContent ?? '');
    expect(words).toMatch(/Taken back:.*Deletes Initial Post About 164 Killed/);
  });

  test('are accessible and drawn, light and dark', async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    expect(await popup.$$eval('.steps .dot', (dots) => dots.length)).toBeGreaterThan(2);
    for (const scheme of ['light', 'dark'] as const) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await violations(popup)).toEqual([]);
      const figures = await popup.$('.figure');
      const section = await figures?.evaluateHandle((one) => one.closest('section') ?? one);
      await section?.asElement()?.screenshot({ path: join(SCREENSHOTS, `figures-${scheme}.png`) });
    }
  });
});
