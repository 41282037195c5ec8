import { keyOf } from '../support/demo-page';
import type { Pages } from '../support/serve-pages';
import { sitePages } from '../support/site-pages';
import { OWN } from './run';

/** A browser with the built extension, behind a proxy that sees every connection it makes. */
export interface Viewer {
  /** How many tabs it can turn to pages at once. */
  readonly tabs: number;
  /** What the server answers, by host and path. */
  readonly pages: Pages;
  /** Turns a tab to a page; where the page is `read`, answers whether the extension read it. */
  readonly view: (tab: number, url: string, read: boolean) => Promise<boolean>;
  /** Has a page ask for an address, so that it is known that it would be seen. */
  readonly ask: (url: string) => Promise<void>;
  /** Hosts that the proxy was asked for and addresses that the server was, so far. */
  readonly seen: () => { readonly hosts: readonly string[]; readonly addresses: readonly string[] };
  readonly close: () => Promise<void>;
}

/** What came of viewing pages. */
export interface Views {
  readonly views: number;
  /** Views of pages that the extension reads by itself, and of those the ones that it did read. */
  readonly listed: number;
  readonly read: number;
  /** Requests besides those for the pages themselves. */
  readonly requests: number;
  /** Whether a request that a page did make was seen by proxy and server. */
  readonly heard: boolean;
  readonly seconds: number;
}

const CONTROL = 'https://control.example/heard';
/** No icon is asked for. */
const icon = (html: string): string =>
  /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}<link rel="icon" href="data:,">`)
    : html;

/** Every fifth page is one that is not read without a click. */
const UNREAD = 5;
const LARGEST = 60_000;

interface View {
  readonly url: string;
  readonly html: string;
  readonly read: boolean;
}

const small = sitePages.filter(({ html }) => html.length < LARGEST);

/** The view of a number: our own pages in turn, each under an address that no other view has. */
function viewOf(number: number): View {
  const { html, expected } = small[number % small.length] ?? { html: '', expected: { url: '' } };
  const read = number % UNREAD !== 0;
  const url = new URL(read ? expected.url : `https://paper${number % 97}.example/story`);
  url.protocol = 'https:';
  url.searchParams.set('view', String(number));
  return { url: url.href, html: icon(html), read };
}

const hostOf = (asked: string): string => asked.replace(/[:/?].*$/, '');

/** Views so many pages, several at a time; `tell` hears of pages that were not read and of how far it is. */
export async function runViews(
  viewer: Viewer,
  views: number,
  tell: (line: string) => void,
): Promise<Views> {
  const start = performance.now();
  const opened = new Set<string>();
  let [next, listed, read] = [0, 0, 0];
  const one = async (tab: number): Promise<void> => {
    for (let number = next; number < views; number = next) {
      next += 1;
      const view = viewOf(number);
      viewer.pages.set(keyOf(view.url), view.html);
      opened.add(view.url.replace('https://', ''));
      const was = await viewer.view(tab, view.url, view.read).catch((error: unknown) => {
        tell(`${number} ${view.url}: ${String(error).slice(0, 200)}`);
        return false;
      });
      if (view.read) listed += 1;
      if (view.read && was) read += 1;
      if (view.read && !was) tell(`${number} ${view.url}: not read`);
      if (number % 500 === 499)
        tell(`${number + 1} views in ${Math.round((performance.now() - start) / 1_000)} s`);
    }
  };
  await Promise.all(Array.from({ length: viewer.tabs }, (_, tab) => one(tab)));
  const { hosts, addresses } = viewer.seen();
  const mine = new Set([...opened].map(hostOf));
  const others = [
    ...addresses.filter((address) => !opened.has(address) && !OWN.test(address)),
    // What is no page's host the proxy alone may have seen.
    ...hosts.filter((host) => !mine.has(hostOf(host)) && !OWN.test(host)),
  ];
  for (const other of new Set(others)) tell(`asked for ${other}`);
  await viewer.ask(CONTROL);
  const after = viewer.seen();
  return {
    views,
    listed,
    read,
    requests: others.length,
    heard:
      after.hosts.some((host) => host.startsWith('control.example')) &&
      after.addresses.includes('control.example/heard'),
    seconds: Math.round((performance.now() - start) / 1_000),
  };
}
