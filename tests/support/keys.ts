import type { Page } from 'puppeteer-core';

/** What a page offers to the keyboard, and what of it the Tab key reached. */
export interface Reached {
  /** Controls that can be seen and are not reached, by their words. */
  readonly missed: readonly string[];
  /** Controls that show nothing while they have the focus. */
  readonly unseen: readonly string[];
  readonly count: number;
}

/** Numbers every control that a person can see; of radio buttons with one name, and of the points of a picture, one is enough. */
const NUMBER = `(() => {
  const wanted = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
  let number = 0;
  for (const one of document.querySelectorAll(wanted)) {
    if (one.tabIndex < 0 || one.type === 'radio') continue;
    if (!one.checkVisibility({ visibilityProperty: true }) || one.getClientRects().length === 0) continue;
    one.dataset.control = String(number);
    number += 1;
  }
  return number;
})()`;

const NAME = `(one) => (one.getAttribute('aria-label') || one.textContent || one.placeholder || one.outerHTML).trim().slice(0, 60)`;

/** The control in focus: its number, and whether the browser or we draw something around or on it. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return { number: one.dataset.control ?? null, seen: ring || one.matches('svg *'), name: (${NAME})(one) };
})()`;

interface Focused {
  readonly number: string | null;
  readonly seen: boolean;
  readonly name: string;
}
const isFocused = (value: unknown): value is Focused =>
  typeof value === 'object' && value !== null && 'seen' in value;

/** Goes through a page with the Tab key alone, from its beginning until the focus leaves it or comes round. */
export async function walk(page: Page): Promise<Reached> {
  await page.bringToFront();
  const count = Number(await page.evaluate(NUMBER));
  await page.evaluate(
    'document.activeElement?.blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0)',
  );
  const reached = new Set<string>();
  const unseen = new Set<string>();
  for (let presses = 0; presses < count * 2 + 20; presses += 1) {
    await page.keyboard.press('Tab');
    const focused: unknown = await page.evaluate(FOCUSED);
    if (!isFocused(focused)) {
      if (reached.size > 0) break;
      continue;
    }
    if (!focused.seen) unseen.add(focused.name);
    if (focused.number === null) continue;
    if (reached.has(focused.number) && reached.size >= count) break;
    reached.add(focused.number);
  }
  const missed: unknown = await page.evaluate(
    `[...document.querySelectorAll('[data-control]')].filter((one) => !${JSON.stringify([...reached])}.includes(one.dataset.control) && one.checkVisibility()).map(${NAME})`,
  );
  return { missed: Array.isArray(missed) ? missed.map(String) : [], unseen: [...unseen], count };
}
