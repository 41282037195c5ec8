import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'puppeteer-core';
import { until } from './ask';
import type { Session } from './launch';
import { press, says } from './panel';
import type { Pages } from './serve-pages';

/** One request for a file of a pack. */
export interface Asked {
  readonly name: string;
  readonly headers: IncomingHttpHeaders;
  /** Bytes of the file. */
  readonly bytes: number;
}

const TELLING = [
  'cookie',
  'if-none-match',
  'if-modified-since',
  'origin',
  'referer',
  'authorization',
];

/** Headers of a request that tell who asks. */
export const tellingHeaders = ({ headers }: Asked): string[] =>
  TELLING.filter((one) => headers[one] !== undefined);

/**
 * Serves the files of a pack at `host/path`, in place of those before. The host tries to tell its visitors apart: it sets
 * a cookie and gives each a tag of their own.
 */
export function serveFiles(
  pages: Pages,
  place: string,
  files: ReadonlyMap<string, Uint8Array>,
): Asked[] {
  const asked: Asked[] = [];
  for (const name of pages.keys()) if (name.startsWith(`${place}/`)) pages.delete(name);
  for (const [name, bytes] of files)
    pages.set(`${place}/${name}`, (response, { headers }) => {
      asked.push({ name, headers, bytes: bytes.length });
      const tag = `visitor-${asked.length}`;
      response
        .writeHead(200, { 'set-cookie': `id=${tag}; Path=/`, etag: `"${tag}"` })
        .end(Buffer.from(bytes));
    });
  return asked;
}

/** The view of datasets that are subscribed to. */
export async function openDatasets({ browser, extension }: Session): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1_000, height: 1_000 });
  await page.goto(`chrome-extension://${extension.id}/workspace.html#datasets`);
  await page.waitForSelector('.subscribe input[type=url]');
  return page;
}

/** Asks what stands at an address. */
export async function lookAt(page: Page, address: string): Promise<void> {
  await page.$eval('.subscribe input[type=url]', (one) => {
    if (one instanceof HTMLInputElement) one.select();
  });
  await page.type('.subscribe input[type=url]', address);
  await press(page, 'Look at it');
}

/** Meets a dataset, says that its fingerprint was compared, names and subscribes to it. */
export async function subscribeTo(page: Page, address: string, name: string): Promise<void> {
  await lookAt(page, address);
  const compared = await page.waitForSelector('.meeting input[type=radio]');
  await compared?.click();
  await page.type('.meeting input[type=text]', name);
  await press(page, 'Subscribe');
}

/** What the card of a dataset says, in one line, as soon as it fits. */
export const cardSays = (
  page: Page,
  name: string,
  words: RegExp,
  limit?: number,
): Promise<string> =>
  until(
    `${String(words)} of ${name}`,
    async () => {
      const text: unknown = await page.evaluate(
        `[...document.querySelectorAll('.follows')].find((one) => one.querySelector('h2').textContent === ${JSON.stringify(name)})?.innerText ?? ''`,
      );
      const line = String(text).replaceAll(/\s+/g, ' ');
      return words.test(line) ? line : null;
    },
    limit,
  );

/** Presses a button or opens a fold of a dataset's card. */
export const pressIn = (page: Page, name: string, words: string): Promise<true> =>
  until(`“${words}” of ${name}`, async () => {
    const pressed: unknown = await page.evaluate(`(() => {
      const card = [...document.querySelectorAll('.follows')].find((one) => one.querySelector('h2').textContent === ${JSON.stringify(name)});
      const one = [...(card?.querySelectorAll('button, summary') ?? [])].find((one) => one.textContent.trim() === ${JSON.stringify(words)});
      one?.click();
      return Boolean(one);
    })()`);
    return pressed === true ? true : null;
  });

/** Reads past the product what a library holds of datasets, in digests, and what is trusted of each subscription. */
const HELD = `(async () => {
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const digest = async (parts) => {
    const bytes = await new Blob(parts).arrayBuffer();
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((one) => one.toString(16).padStart(2, '0')).join('');
  };
  const buckets = navigator.storageBuckets;
  const places = buckets ? (await buckets.open('reports')).indexedDB : indexedDB;
  const library = await ask(indexedDB.open('second-source'));
  const all = (store) => ask(library.transaction(store).objectStore(store).getAll());
  const keys = (store) => ask(library.transaction(store).objectStore(store).getAllKeys());
  const [[catalogue], datasets, subscriptions, statements, shelf, names] = await Promise.all([
    all('catalogue'), all('datasets'), all('subscriptions'), all('statements'), all('shelf'), keys('shelf'),
  ]);
  library.close();
  const volumes = {};
  for (const { number, dataset } of catalogue.volumes) {
    if (dataset === null) continue;
    const volume = await ask(places.open('second-source/volume-' + number));
    volumes[dataset] = await digest(await ask(volume.transaction('records').objectStore('records').getAll()));
    volume.close();
  }
  return JSON.stringify({
    volumes,
    datasets,
    statements: await digest([JSON.stringify(statements)]),
    shelf: await digest([names.join(), ...shelf]),
    files: names.length,
    subscriptions: subscriptions.map(({ url, name, compared, dataset, trusted, told, taken, rekeyed }) => ({ url, name, compared, dataset, trusted, told, taken, rekeyed })),
  });
})()`;

/** What a library holds of datasets and trusts of their publishers; equal when nothing of it changed. */
export async function heldBy({ browser, extension }: Session): Promise<string> {
  const page = await browser.newPage();
  // A picture has the extension's origin and wakes nobody.
  await page.goto(`chrome-extension://${extension.id}/icon/16.png`);
  const held: unknown = await page.evaluate(HELD);
  await page.close();
  return String(held);
}

/** Headlines of reports that a library finds, by the page where a person searches. */
export async function finds({ browser, extension }: Session, query: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(
    `chrome-extension://${extension.id}/workspace.html?query=${encodeURIComponent(query)}#library`,
  );
  const told = await says(page, /\d+ reports?(?! so far)|Nothing found/);
  await page.close();
  return told;
}
