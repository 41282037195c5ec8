import type { Driver } from './driver';
import { CANARY_HOST, hostilePage } from './page';

/** What came of visiting hostile pages. */
export interface Outcome {
  readonly pages: number;
  /** Times that something written on a page ran. */
  readonly canary: number;
  /** Worlds in which a page changed prototypes, or the extension the page. */
  readonly changed: number;
  /** Elements put into the popup. */
  readonly foreign: number;
  /** Errors that nobody caught. */
  readonly errors: number;
  /** Requests besides those for the pages themselves. */
  readonly requests: number;
  /** Pages that were not done with in time. */
  readonly late: number;
  /** Median time over a page and the longest, milliseconds. */
  readonly median: number;
  readonly longest: number;
}

/** What browsers ask for by themselves: a site's icon, and their makers about updates, settings and who is signed in. */
export const OWN =
  /\/favicon\.ico$|^(?:accounts\.google\.com\/ListAccounts|(?:firefox|remote)[\w.-]*\.mozilla\.com|[\w.-]+\.(?:services|cdn)\.mozilla\.(?:com|net)|aus5\.mozilla\.org|update\.googleapis\.com\/service\/update2)/;

/** A page that takes longer is told, milliseconds. */
const LONG = 5_000;

/** Visits so many pages of a seed; `tell` hears of every page with which something was wrong. */
export async function runHostile(
  driver: Driver,
  {
    seed,
    pages,
    from = 0,
  }: { readonly seed: number; readonly pages: number; readonly from?: number },
  tell: (line: string) => void,
): Promise<Outcome> {
  const count = { canary: 0, changed: 0, foreign: 0, errors: 0, late: 0 };
  const times: number[] = [];
  const opened = new Set<string>();
  for (let number = from; number < from + pages; number += 1) {
    const { url, html, attacks } = hostilePage(seed, number);
    opened.add(url.replace('https://', ''));
    const start = performance.now();
    try {
      const seen = await driver.visit(url, html, attacks.includes('a storm of changes'));
      const { canary, changed, foreign, errors } = seen;
      count.canary += canary.length;
      count.changed += changed.length;
      count.foreign += foreign.length;
      count.errors += errors.length;
      if (canary.length + changed.length + foreign.length + errors.length > 0)
        tell(`${number} (${attacks.join(', ')}) ${url}: ${JSON.stringify(seen).slice(0, 600)}`);
    } catch (error) {
      count.late += 1;
      tell(`${number} (${attacks.join(', ')}) ${url}: ${String(error)}`);
    }
    const time = performance.now() - start;
    times.push(time);
    if (time > LONG) tell(`${number} (${attacks.join(', ')}) ${url}: ${Math.round(time)} ms`);
  }
  const others = driver.requests().filter((one) => !opened.has(one) && !OWN.test(one));
  for (const one of new Set(others)) tell(`asked for ${one}`);
  const sorted = times.toSorted((a, b) => a - b);
  return {
    pages,
    ...count,
    requests: others.length + driver.requests().filter((one) => one.includes(CANARY_HOST)).length,
    median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    longest: Math.round(sorted.at(-1) ?? 0),
  };
}
