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

/** Under what the server finds an address. */
export function keyOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
