import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf, popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { looks } from '@/tests/support/looks';
import { KESTREL, ODD_OUTLETS, oddPack, SILO } from '@/tests/support/odd-dates';
import { says, tabInFront } from '@/tests/support/panel';
import { storyPage } from '@/tests/support/story-page';

const MANY = 5_000;
const URLS = {
  kestrel: 'https://www.newsbreak.com/n/kestrel-aground',
  silo: 'https://www.newsbreak.com/n/silo-fire',
};

let folder: string;
let session: Session;

/** Puts a dataset into the library as a person does who has its file. */
async function importPack(): Promise<void> {
  const path = join(folder, 'odd-dates.json');
  writeFileSync(path, JSON.stringify(oddPack(MANY)));
  const own = await session.browser.newPage();
  await own.goto(`chrome-extension://${session.extension.id}/workspace.html#own`);
  const input = await own.waitForSelector('.import .drop input[type=file]');
  await (await input?.toElement('input'))?.uploadFile(path);
  await says(own, /Understood as/, 90_000);
  await own.evaluate("document.querySelector('.target button').click()");
  await says(own, /Imported\./, 120_000);
  // A pack cannot hold a report from after it was made: that row is told, and nothing else is.
  expect(await own.$eval('.counts', (one) => one.textContent)).toMatch(/1 refused/);
  expect(await own.$eval('textarea.refused', (one) => Reflect.get(one, 'value'))).toMatch(/^3: /);
  await own.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'odd-dates-'));
  const pages = [
    [URLS.kestrel, KESTREL],
    [URLS.silo, SILO],
  ] as const;
  session = await launch({
    pages: new Map(
      pages.map(([url, story]) => [keyOf(url), storyPage({ url, cards: [], ...story })]),
    ),
  });
  await importPack();
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Those that come into a library: all but the one of the future. */
const OUTLETS = ODD_OUTLETS.filter((name) => name !== 'Tomorrow News');

/** Lines of the timeline as a list, by the heading they stand under. */
const listed = (of: Page): Promise<Record<string, string[]>> =>
  of.$$eval('.entry-list h3', (all) =>
    Object.fromEntries(
      all.map((one) => [
        one.textContent ?? '',
        [...(one.nextElementSibling?.querySelectorAll('li') ?? [])].map((line) =>
          (line.textContent ?? '').replaceAll(/\s+/g, ' '),
        ),
      ]),
    ),
  );

const lineOf = (lines: readonly string[] | undefined, outlet: string): string =>
  lines?.find((line) => line.includes(outlet)) ?? '';

/** What a timeline says of the odd reports, wherever it is drawn. */
function expectHonest(lines: Record<string, string[]>): void {
  const told = [...(lines['Reports'] ?? []), ...(lines['Without a day'] ?? [])];
  // Every report of the story once, the page's own among them.
  for (const outlet of [...OUTLETS, 'Lindholm Post'])
    expect(told.filter((line) => line.includes(outlet))).toHaveLength(1);
  expect(told).toHaveLength(OUTLETS.length + 1);
  const apart = lines['Without a day'];
  expect(apart).toHaveLength(2);
  expect(lineOf(apart, 'Epoch Post')).toMatch(/Jan 1, 1970, far from all others.*day only/);
  expect(lineOf(apart, 'Undated Observer')).toMatch(/^No date/);
  expect(lineOf(lines['Reports'], 'Dateline Courier')).toMatch(/Jan 8, 2022.*day only.*dateline/);
  expect(lineOf(lines['Reports'], 'Two Days Gazette')).toMatch(/Jan 10, 2022.*day only/);
  // One moment, in the person's zone, though the two calendars were a day apart.
  expect(lineOf(lines['Reports'], 'Eastern Isle Mail')).toMatch(/Jan 10, 2022, 12:30 AM.*minute/);
  expect(lineOf(lines['Reports'], 'Western Cape Mail')).toMatch(/Jan 10, 2022, 12:31 AM.*minute/);
  // It happened on Sunday the 9th, whatever the reports are dated.
  expect(lines['What happened']?.join('\n')).toMatch(/Jan 9, 2022/);
  expect(lines['What happened']?.join('\n')).not.toMatch(/19[67]\d|2031|Jan 2,/);
}

describe('reports whose times cannot be, contradict each other or are not told', () => {
  let tab: number;
  const told = new Set<string>();
  beforeAll(async () => {
    const page = await session.open(URLS.kestrel);
    const context = await contextOf(session, URLS.kestrel);
    for (const { relation, reportId } of context.matches)
      if (relation === 'same-story') told.add(context.reports[reportId]?.outlet?.value ?? '');
    tab = await tabInFront(session, page);
  });

  test('stand in the popup with what is odd about them, and none is missing', async () => {
    expect(told).toEqual(new Set(OUTLETS));
    const popup = await session.browser.newPage();
    await popup.setViewport({ width: 400, height: 900 });
    await popup.emulateTimezone('Europe/Berlin');
    await popup.goto(`chrome-extension://${session.extension.id}/popup.html?tab=${tab}`);
    expect(await popupText(popup)).toContain(`${OUTLETS.length} reports`);
    await popup.waitForSelector('.point');
    await popup.waitForSelector('.figure');
    const points = await popup.$$eval('.point', (all) =>
      all.map((one) => one.getAttribute('aria-label') ?? '').join('\n'),
    );
    expect(points).toMatch(/dated far from all others|no date/);
    await looks(popup, 'popup-odd');
    await popup.evaluate(
      "[...document.querySelectorAll('.timeline button')].find((one) => one.textContent === 'as a list').click()",
    );
    await popup.waitForSelector('.entry-list');
    expectHonest(await listed(popup));
    expect(await violations(popup)).toEqual([]);
    const figures = await popup.$$eval('.figure', (all) =>
      all.map((one) => one.textContent ?? '').join('\n'),
    );
    expect(figures).toMatch(/5(?:no day|\D*no day)/);
    expect(figures).not.toMatch(/Dec 2[0-9]|Jan 30|Feb 2/);
    await popup.close();
  });

  test('stand in the workspace the same, and the axis is that of the others', async () => {
    const workspace = await session.browser.newPage();
    await workspace.setViewport({ width: 1_200, height: 900 });
    await workspace.emulateTimezone('Europe/Berlin');
    await workspace.goto(`chrome-extension://${session.extension.id}/workspace.html?tab=${tab}`);
    await workspace.waitForSelector('.explorer .point');
    const axis = await workspace.$$eval('.explorer .axis text', (all) =>
      all.map((one) => one.textContent ?? ''),
    );
    expect(axis.join(' ')).toMatch(/no day.*Jan (?:8|9|10)/);
    expect(axis.join(' ')).not.toMatch(/19|203/);
    await looks(workspace, 'workspace-odd');
    await workspace.evaluate(
      "[...document.querySelectorAll('.timeline summary')].find((one) => one.textContent === 'as a list').click()",
    );
    await workspace.waitForSelector('.entry-list');
    expectHonest(await listed(workspace));
    const first = await workspace.$eval('.first-next tbody tr', (one) => one.textContent ?? '');
    expect(first).toMatch(/Dateline Courier/);
    await workspace.close();
  });
});

describe(`${MANY} reports on one day`, () => {
  test('those that fit best are shown, and that there are more is said', async () => {
    const page = await session.open(URLS.silo);
    const context = await until('the context of the silo', async () => {
      const found = await contextOf(session, URLS.silo);
      return found.verdict.reports > 0 ? found : null;
    });
    const tab = await tabInFront(session, page);
    const popup = await session.browser.newPage();
    await popup.setViewport({ width: 400, height: 900 });
    await popup.emulateTimezone('Europe/Berlin');
    await popup.goto(`chrome-extension://${session.extension.id}/popup.html?tab=${tab}`);
    const text = await popupText(popup);
    expect(text).toMatch(/only the 2\d\d that fit best/);
    expect(context.library.reports).toBeGreaterThan(MANY);
    await popup.waitForSelector('.point');
    await looks(popup, 'popup-one-day');
    const drawn = await popup.$$eval('.point', (all) =>
      all
        .map((one) => Number(/(\d+) reports/.exec(one.getAttribute('aria-label') ?? '')?.[1] ?? 1))
        .reduce((sum, count) => sum + count, 0),
    );
    expect(drawn).toBeGreaterThanOrEqual(context.verdict.reports);
    await popup.close();
  });
});
