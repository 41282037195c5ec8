import type { Page } from 'puppeteer-core';

/** Source of a script that moves the clock of the world it runs in to a moment; the clock keeps running. */
const clockAt = (now: string): string => `{
  const Real = Date;
  const shift = ${Date.parse(now)} - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift);
      else super(...parts);
    }
    static now() { return Real.now() + shift; }
  };
}`;

/**
 * Gives the extension's content scripts on a page another clock, from outside the product: each of their
 * worlds gets its own `Date` as it is created. `whenSet` runs after each.
 */
export async function setClock(page: Page, now: string, whenSet: () => void): Promise<void> {
  const devtools = await page.createCDPSession();
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith('chrome-extension://')) return;
    devtools
      .send('Runtime.evaluate', { contextId: context.id, expression: clockAt(now) })
      .then(whenSet, whenSet);
  });
  await devtools.send('Runtime.enable');
}
