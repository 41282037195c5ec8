import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opmlOf } from '@/lib/datasets/feeds/opml';
import { until } from '@/tests/support/ask';
import { BAD_FEEDS, GONE, UNTRUSTED } from '@/tests/support/bad-feeds';
import { demoPages } from '@/tests/support/demo-page';
import { rss, rssItem } from '@/tests/support/feeds';
import { launch, type Session } from '@/tests/support/launch';
import { looks } from '@/tests/support/looks';
import { datasetReports, storedReports } from '@/tests/support/library';
import type { Pages } from '@/tests/support/serve-pages';

const STARTER = 166;
const hosts = BAD_FEEDS.map(({ host }) => host);
const addressOf = (host: string): string => `https://${host}/feed.xml`;

const pages: Pages = new Map([
  ...demoPages(),
  ...BAD_FEEDS.flatMap(({ host, answer }) =>
    answer ? [[`${host}/feed.xml`, answer] as const] : [],
  ),
]);

let session: Session;
let page: Page;

const told = (): Promise<string> => page.evaluate('document.body.innerText').then(String);
const says = (words: RegExp): Promise<string> =>
  until(String(words), async () => {
    const text = await told();
    return words.test(text) ? text : null;
  });

/** What the list of feeds says of each, by its name. */
const health = async (): Promise<Map<string, string>> =>
  new Map(
    await page.$$eval('.feed', (all) =>
      all.map((one): [string, string] => [
        one.querySelector('h2')?.textContent ?? '',
        (one.querySelector('div')?.innerText ?? '').replaceAll(/\s+/g, ' '),
      ]),
    ),
  );

interface Told {
  readonly headline: string | null;
  readonly published: { readonly value: string } | null;
  readonly provenance: readonly { readonly kind: string; readonly id: string }[];
  readonly otherWordings?: readonly { readonly headline: string | null }[];
}

const isTold = (value: unknown): value is Told[] => Array.isArray(value);

/** What feeds brought into the library, as its export tells it. */
async function brought(): Promise<Map<string, Told[]>> {
  const lines: unknown = await page.evaluate(`(async () => {
    const ask = async (argument) => (await chrome.runtime.sendMessage({ call: 'library.exportPart', argument })).value.value;
    let text = '';
    for (let next = null, part; part === undefined || next; ) { part = await ask(next); text += part.text; next = part.next; }
    return text.split('\\n').filter(Boolean).map((line) => JSON.parse(line).report).filter((one) => one?.provenance.some(({ kind }) => kind === 'feed'));
  })()`);
  const all = new Map<string, Told[]>();
  for (const one of isTold(lines) ? lines : [])
    for (const { kind, id } of one.provenance)
      if (kind === 'feed') all.set(new URL(id).host, [...(all.get(new URL(id).host) ?? []), one]);
  return all;
}

/** Waits until everything was asked, and looks at the list anew. */
async function settled(): Promise<void> {
  await until(
    'the end of the poll',
    async () => {
      const running = await page.evaluate(
        "chrome.runtime.sendMessage({ call: 'feeds.state' }).then(({ value }) => value.value.running)",
      );
      return running === false ? true : null;
    },
    60_000,
  );
  await page.reload();
  await page.waitForSelector('.feed');
}

const press = (name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

const changing = (headline: string): string =>
  rss('Paper', [rssItem('changing.example', 1, headline, '2024-05-06T08:00:00Z')]);

beforeAll(async () => {
  const allowed = [...hosts, 'changing.example'];
  session = await launch({ pages, allowed, untrusted: [UNTRUSTED], gone: [GONE] });
  await datasetReports(session, STARTER);
  page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 900 });
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#feeds`);
});
afterAll(() => session?.close());

test('all of them are followed from one OPML file, and each says how it fares', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-opml-'));
  const file = join(folder, 'feeds.opml');
  const named = hosts.map((host) => ({ url: addressOf(host), title: host }));
  writeFileSync(file, opmlOf(named));
  const input = await page.waitForSelector('.opml input');
  await input?.uploadFile(file);
  await press(`Follow ${named.length} feeds`);
  rmSync(folder, { recursive: true });
  await says(/feeds are followed from now on/);
  await settled();
  const rows = await health();
  for (const { host, health: expected } of BAD_FEEDS)
    expect.soft(rows.get(host), host).toMatch(expected);
  await looks(page, 'feed-health');
});

test('what could be read of them is in the library, letter by letter; nothing else was lost or run', async () => {
  const all = await brought();
  for (const { host, headlines = [] } of BAD_FEEDS) {
    const found = (all.get(host) ?? []).map(({ headline }) => headline ?? '');
    for (const one of headlines)
      expect
        .soft(
          found.some((headline) => headline.includes(one)),
          `${host}: ${one}`,
        )
        .toBe(true);
    expect
      .soft(
        found.filter((one) => /[<>]|&\w+;/.test(one)),
        host,
      )
      .toEqual([]);
  }
  expect(all.get('endless-list.example')).toHaveLength(500);
  const dates = (all.get('dates.example') ?? []).map(
    ({ headline, published }) => `${headline?.slice(6, 7)} ${published?.value ?? '–'}`,
  );
  expect(dates.toSorted()).toEqual([
    '0 2024-05-06T08:00:00Z',
    '1 2024-05-06T08:00:00Z',
    '2 2024-05-06T08:00:00Z',
    '3 2024-05-06T08:00:00Z',
    '4 2024-05-06',
    '5 –',
  ]);
  expect(await datasetReports(session, STARTER)).toHaveLength(STARTER);
});

test('asked again, nothing comes twice, and failures are counted', async () => {
  const before = (await storedReports(session)).length;
  await press('Look for news now');
  await settled();
  expect(await storedReports(session)).toHaveLength(before);
  const rows = await health();
  const failing = BAD_FEEDS.filter(({ headlines }) => !headlines).map(({ host }) => host);
  for (const host of failing) expect.soft(rows.get(host), host).toMatch(/2 failures in a row/);
});

test('a headline that changes after publication is kept beside the one before', async () => {
  const place = 'changing.example/feed.xml';
  const [first, then] = ['Ferry with 40 aground off Bergen', 'Ferry afloat again, nobody hurt'];
  session.server.pages.set(place, changing(first));
  await page.type('.add input[type="url"]', `https://${place}`);
  await page.keyboard.press('Enter');
  await says(/1 feed is followed from now on/);
  await settled();
  session.server.pages.set(place, changing(then));
  await press('Ask now: changing.example');
  await settled();
  const [one, ...more] = (await brought()).get('changing.example') ?? [];
  expect(more).toEqual([]);
  const wordings = [one?.headline, ...(one?.otherWordings ?? []).map(({ headline }) => headline)];
  expect(new Set(wordings)).toEqual(new Set([then, first]));
});
