import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { violations } from './axe';
import { ROOT } from './run';

/** Where pictures of pages go. */
export const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
mkdirSync(SCREENSHOTS, { recursive: true });

/** Holds a page to the rules of accessibility, light and dark, and takes a picture of each: of all of it, or of what its window shows. */
export async function looks(page: Page, name: string, fullPage = true): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${value}.png`), fullPage });
  }
}
