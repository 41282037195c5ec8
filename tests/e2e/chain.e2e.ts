import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { DEMO_URL, keyOf, toldPage } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { checkSelection, openPanel, press, says, select, tabInFront } from '@/tests/support/panel';
import { refusedAs } from '@/tests/support/schema-org';

/** A person reads a page, doubts a sentence, and ends with files that another newsroom can read; all by keys. */
const WORDS = 'eight police and national guard troops were killed';
const BOARD = 'Eight troops, 5 January';
const pages = new Map([[keyOf(DEMO_URL), toldPage()]]);

let session: Session;
let page: Page;
let panel: Page;
let tabId: number;
let saved: string;

async function begin(): Promise<void> {
  session = await launch({ pages });
  page = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  tabId = await tabInFront(session, page);
}

/** Files that a page saves come here. */
async function intoFolder(from: Page): Promise<void> {
  const client = await from.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
}

/** What a button saves, as soon as it is there whole; what was saved before goes, as its name may be the same. */
async function file(from: Page, words: string, ending: string): Promise<string> {
  for (const old of readdirSync(saved)) rmSync(join(saved, old));
  await press(from, words);
  const name = await until(`a file *${ending}`, () =>
    Promise.resolve(readdirSync(saved).find((one) => one.endsWith(ending)) ?? null),
  );
  return readFileSync(join(saved, name), 'utf8');
}

const workspace = (view: string): string =>
  `chrome-extension://${session.extension.id}/workspace.html?tab=${tabId}#${view}`;

beforeAll(async () => {
  saved = mkdtempSync(join(tmpdir(), 'second-source-chain-'));
  await begin();
  panel = await openPanel(session, tabId);
  await intoFolder(panel);
});
afterAll(async () => {
  await session?.close();
  rmSync(saved, { recursive: true, force: true });
});

test('the selected words: their chain, the other figures, and when each was told', async () => {
  await says(panel, /Who reported it/);
  await select(page, WORDS);
  await checkSelection(session, tabId);
  const text = await says(panel, /Your selection.*Other figures for it/i);
  expect(text).toMatch(/8 killed · security forces/);
  expect(text).toMatch(/Reuters ← Sputnik ← [\w ]*interior ministry/i);
  const figures = await panel.$$eval('.check .cells > li summary', (all) =>
    all.map((one) => [...one.children].map(({ textContent }) => textContent).join(' ')),
  );
  expect(figures.length).toBeGreaterThan(2);
  for (const figure of figures)
    expect(figure, 'a figure without its day').toMatch(/\d+ \w+|\w+ \d+/);
  expect(figures.join('\n')).toMatch(/\b(?:at least )?1[2-9]/);
});

test('what the check found is put on a board without leaving the page', async () => {
  await press(panel, 'Put these reports on a board');
  await panel.waitForSelector('dialog[open]');
  expect(await violations(panel)).toEqual([]);
  await panel.focus('dialog[open] input');
  await panel.keyboard.type(BOARD);
  await panel.keyboard.press('Enter');
  expect(await says(panel, /\d+ reports are on the board now/)).toBeTruthy();
});

/** What the table of a context tells. */
const rowsIn = (csv: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

test('the panel hands out the story as table, citations and reviews that other programs read', async () => {
  await press(panel, 'Save as');
  await press(panel, 'Copy as Markdown');
  await says(panel, /Copied\./);
  const rows = rowsIn(await file(panel, 'Table (CSV)', '.csv'));
  const eight = rows.filter(({ sentence }) => sentence?.includes('national guard'));
  expect(eight.length).toBeGreaterThan(0);
  const placed = rows.filter((row) => row['url'] !== '');
  for (const { archive, url } of placed)
    expect(archive).toBe(
      `https://web.archive.org/web/${archive?.split('/')[4] ?? ''}/${url ?? ''}`,
    );
  for (const { sentence_url: link } of placed.filter((row) => row['sentence'] !== ''))
    expect(link).toContain(':~:text=');

  const entries = plugins.input.chain(await file(panel, 'RIS', '.ris'), { generateGraph: false });
  expect(entries.length).toBeGreaterThan(10);
  expect(JSON.stringify(entries)).toMatch(/Photos: Dramatic scenes/);

  const reviews = await file(
    panel,
    'ClaimReview (JSON-LD), the rating left to you',
    '.claimreview.jsonld',
  );
  expect(refusedAs('ClaimReview[]', reviews)).toBe('');
  expect(reviews).toMatch(/national guard/);
  const wrong = reviews.replace('"claimReviewed"', '"claimReveiwed"');
  expect(refusedAs('ClaimReview[]', wrong), 'the schema sees what is wrong').toContain(
    'claimReveiwed',
  );
});

test('the board has them in order with the sentence that each tells, and is saved', async () => {
  const board = await session.browser.newPage();
  await intoFolder(board);
  await board.goto(workspace('boards'));
  await until('the board', async () => {
    await press(
      board,
      `${BOARD} ${await board.$eval('.which .small', (one) => one.textContent ?? '')}`,
    );
    return (await board.$('.entry')) ? true : null;
  });
  const entries = await board.$$eval('.entry', (all) => all.length);
  expect(entries).toBeGreaterThan(3);
  const rows = rowsIn(await file(board, 'Table (CSV)', '.csv'));
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, i) => i + 1));
  const cited = plugins.input.chain(await file(board, 'RIS', '.ris'), { generateGraph: false });
  expect(cited).toHaveLength(rows.length);
  await board.close();
});

/** The dossier of the page, and what it says but for the moment at which it was made. */
async function dossier(): Promise<{ readonly view: Page; readonly told: string }> {
  const view = await session.browser.newPage();
  await view.goto(workspace('dossier'));
  await view.waitForSelector('.dossier .receipts > li');
  const told = String(await view.evaluate("document.querySelector('.dossier').innerText"));
  return { view, told: told.replace(/^Made .* with Second Source/m, '') };
}

test('the dossier is a file that stands alone and a PDF; another person gets the same one', async () => {
  const { view, told } = await dossier();
  await intoFolder(view);
  const { document } = new JSDOM(await file(view, 'Dossier (HTML)', '.html')).window;
  const flat = document.body.textContent ?? '';
  expect(flat).toMatch(/Reuters ← Sputnik ← [\w ]*interior ministry/i);
  expect(flat).toMatch(/revision/);
  expect(flat).toMatch(/Seen /);
  expect(
    document.querySelectorAll('.matrix table, .receipts > li, .picture').length,
  ).toBeGreaterThan(5);
  expect(document.querySelectorAll('script, button, form, iframe').length).toBe(0);
  expect(document.querySelectorAll('a[href*=":~:text="]').length).toBeGreaterThan(3);
  for (const { href } of document.querySelectorAll('a')) expect(href).toMatch(/^https?:/);
  const pdf = Buffer.from(await view.pdf({ format: 'A4' }));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);

  await session.close();
  await begin();
  const again = await dossier();
  expect(again.told.length).toBeGreaterThan(2_000);
  expect(again.told).toBe(told);
});
