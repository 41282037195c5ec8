import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { harbourStory } from '@/tests/support/harbour-story';
import { keepStory, openAbout } from '@/tests/support/keep-story';
import { launch, type Session } from '@/tests/support/launch';
import { looks, SCREENSHOTS } from '@/tests/support/looks';

const context = harbourStory(30);

let session: Session;
let page: Page;
let saved: string;

beforeAll(async () => {
  session = await launch({ pages: new Map() });
  saved = mkdtempSync(join(tmpdir(), 'second-source-evidence-'));
  await keepStory(session, 1_030, context);
  page = await openAbout(session, 'workspace.html', 1_030, 1_200);
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
});
afterAll(async () => {
  await session?.close();
  rmSync(saved, { recursive: true, force: true });
});

const open = async (view: string): Promise<void> => {
  await page.evaluate(`location.hash = ${JSON.stringify(view)}`);
};

const pressed = (words: string): Promise<unknown> =>
  page.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(words)}).click()`,
  );

/** The file that a button saves. */
async function file(words: string, ending: string): Promise<string> {
  await pressed(words);
  const name = await until(`a file *${ending}`, () =>
    Promise.resolve(readdirSync(saved).find((one) => one.endsWith(ending)) ?? null),
  );
  return readFileSync(join(saved, name), 'utf8');
}

test('the matrix opens a sentence by keys alone', async () => {
  await open('matrix');
  const cell = await page.waitForSelector('td.says button');
  await looks(page, 'matrix');
  await cell?.focus();
  await page.keyboard.press('Enter');
  const opened = await page.waitForSelector('.opened .why');
  expect(await opened?.evaluate((one) => one.textContent)).toMatch(/“.+” –/);
  expect(await violations(page)).toEqual([]);
});

test('the dossier shows picture, matrix, sentences, receipts and what it was made from', async () => {
  await open('dossier');
  await page.waitForSelector('.dossier .receipts > li');
  await page.waitForSelector('.dossier .verdict .why');
  await page.waitForFunction(
    "document.querySelector('.dossier .picture').complete && document.querySelector('.dossier .picture').naturalWidth > 0",
  );
  await looks(page, 'dossier');
  const told = await page.$eval('.dossier', (one) => one.textContent ?? '');
  for (const { name } of context.origins) expect(told).toContain(name);
  expect(told).toContain('Counted:');
  await page.emulateMediaType('print');
  const print = await page.$eval('.screen-only', (one) => getComputedStyle(one).display);
  expect(print).toBe('none');
  await page.emulateMediaType('screen');
});

test('what is saved, other programs read', async () => {
  const { data, errors } = Papa.parse<Record<string, string>>(
    (await file('Table (CSV)', '.csv')).replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true },
  );
  expect(errors).toEqual([]);
  expect(data.length).toBeGreaterThanOrEqual(30);
  const entries = plugins.input.chain(await file('RIS', '.ris'), { generateGraph: false });
  const counted = context.matches.filter(({ relation }) => relation === 'same-story');
  expect(entries).toHaveLength(counted.length + 1);
  const reviews: unknown = JSON.parse(
    await file('ClaimReview (JSON-LD), the rating left to you', '.claimreview.jsonld'),
  );
  expect(reviews).toContainEqual(expect.objectContaining({ '@type': 'ClaimReview' }));
});

test('the dossier as a file shows the same without the extension, and runs and asks for nothing', async () => {
  const html = await file('Dossier (HTML)', '.html');
  const alone = await session.browser.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.setContent(html);
  const origins = await alone.$$eval('.receipts > li', (all) => all.length);
  expect(origins).toBe(context.origins.length);
  expect(asked.filter((url) => !url.startsWith('data:') && url !== 'about:blank')).toEqual([]);
  await alone.screenshot({ path: join(SCREENSHOTS, 'dossier-file.png') });
  await alone.close();
});
