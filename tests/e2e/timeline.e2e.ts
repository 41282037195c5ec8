import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '@/tests/support/axe';
import { harbourStory } from '@/tests/support/harbour-story';
import { keepStory, openAbout } from '@/tests/support/keep-story';
import { launch, type Session } from '@/tests/support/launch';
import { ROOT } from '@/tests/support/run';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const COUNTS = [3, 30, 300];

/** Elements that a pointer is to hit and that are smaller than it needs: no two nearer than 24 pixels. */
const CROWDED = `(() => {
  const at = [...document.querySelectorAll('.halo')].map((one) => one.getBoundingClientRect());
  return at.flatMap((a, i) => at.slice(i + 1).filter((b) =>
    Math.hypot(a.x - b.x, a.y - b.y) < 23.5)).length;
})()`;

let session: Session;

beforeAll(async () => {
  session = await launch({ pages: new Map() });
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const count of COUNTS) await keepStory(session, 1_000 + count, harbourStory(count));
});
afterAll(() => session?.close());

describe.each(COUNTS)('the timeline of %i reports in the popup', (count) => {
  let popup: Page;
  beforeAll(async () => {
    popup = await openAbout(session, 'popup.html', 1_000 + count, 400);
    await popup.waitForSelector('.point');
    await popup.waitForSelector('[aria-busy="false"]');
  });
  afterAll(() => popup?.close());

  test('is accessible, light and dark, and every point large enough to hit', async () => {
    for (const value of ['light', 'dark']) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(popup)).toEqual([]);
      await popup.screenshot({ path: join(SCREENSHOTS, `popup-${count}-${value}.png`) });
    }
    expect(await popup.evaluate(CROWDED)).toBe(0);
  });

  test('tells of a point under the pointer, and keeps it open on a press', async () => {
    const point = await popup.waitForSelector('.point');
    await point?.hover();
    const card = await popup.waitForSelector('.card');
    expect(await card?.evaluate((one) => one.textContent)).toMatch(/day only|to the minute/);
    await point?.click();
    await popup.waitForSelector('.card.kept a');
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    expect(await popup.$('.card')).toBeNull();
  });
});
