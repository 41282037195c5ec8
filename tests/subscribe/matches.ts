import type { Page } from 'puppeteer-core';
import type { Session } from '@/tests/support/launch';
import { numberIn, TELLERS } from './reports';

/** Answers by the versions that they are of. */
export interface Matches {
  readonly old: number;
  readonly new: number;
  /** Of both, or of a part of one. */
  readonly mixed: number;
  /** The background died, or could not answer. */
  readonly unanswered: number;
}

/** Asks for the known story again and again, and notes the headlines of the reports of the answer. */
const WATCH = `(async () => {
  globalThis.told = [];
  globalThis.watching = true;
  while (globalThis.watching) {
    try {
      const { value } = await chrome.runtime.sendMessage({ call: 'desk.demo' });
      globalThis.told.push(value.ok ? Object.values(value.value.reports).map(({ headline }) => headline) : null);
    } catch {
      globalThis.told.push(null);
    }
  }
})()`;

/** Begins to match all the time, in a page of its own. */
export async function watchMatches({ browser, extension }: Session): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html`);
  await page.evaluate(`void ${WATCH}`);
  return page;
}

/** Editions told in one answer; null: some of the reports lack or are told twice. */
function editionOf(headlines: readonly (string | null)[]): number | null {
  const ours = headlines
    .flatMap((one) => numberIn(one) ?? [])
    .filter(({ number }) => number < TELLERS);
  const [first] = ours;
  const whole = new Set(ours.map(({ number }) => number)).size === TELLERS;
  return first && whole && ours.every(({ edition }) => edition === first.edition)
    ? first.edition
    : null;
}

/** Ends it and judges what was answered while a version was switched for the next. */
export async function judged(
  page: Page,
  versions: readonly [old: number, next: number],
): Promise<Matches> {
  const told: unknown = await page.evaluate('globalThis.watching = false; globalThis.told');
  await page.close();
  const answers: (string | null)[][] = [];
  let unanswered = 0;
  for (const one of Array.isArray(told) ? told : []) {
    if (Array.isArray(one)) answers.push(one);
    else unanswered += 1;
  }
  const editions = answers.map(editionOf);
  const of = (version: number): number => editions.filter((one) => one === version).length;
  const [old, next] = [of(versions[0]), of(versions[1])];
  return { old, new: next, mixed: editions.length - old - next, unanswered };
}
