import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_URL } from './seed-page';

/** The demo page's address: the page it retells lives there too. */
export const DEMO_URL = SEED_URL;

/** The demo page as served under its address. */
export function demoPages(): Map<string, string> {
  return new Map([[keyOf(DEMO_URL), demoPage()]]);
}

/** The HTML of the demo page. */
export const demoPage = (): string =>
  readFileSync(
    join(import.meta.dirname, '..', 'fixtures', 'pages', 'newsbreak', 'demo', 'page.html'),
    'utf8',
  );

/** The demo page with the sentence on eight troops as most outlets print it: “Eight police and national guard troops were killed”. */
export const toldPage = (): string =>
  demoPage().replace(
    'Eight members of the police and the national guard have been killed and 317 have been injured',
    'Eight police and national guard troops were killed and 317 were injured',
  );

/** Under what the server finds an address. */
export function keyOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
