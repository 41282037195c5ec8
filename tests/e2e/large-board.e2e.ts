import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LibraryRow } from '@/lib/core/model/library-row';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { launch, type Session } from '@/tests/support/launch';
import { press, says } from '@/tests/support/panel';
import { libraryRow } from '@/tests/support/library-row';

const MANY = 10_000;

/** What spreadsheets, parsers and lines of right-to-left text stumble over. */
const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1 "quoted", and; more',
  '@SUM(1)\nsecond line\r\nthird\tcell',
  'قال الوزير: «قُتل 12» \u202Edellik erew\u202C',
  '🧨 {{cite}} | [x](javascript:alert(1)) \\ % & # _ $ ~ ^ } {',
  '-2+3 </script><img src=x onerror=alert(1)>',
];
const words = (n: number): string => `${HOSTILE[n % HOSTILE.length] ?? ''} ${n}`;

const row = (n: number) =>
  libraryRow(`text:🧨-"${n}",\n=1`, {
    url: n % 3 === 0 ? null : `https://paper.example/${n}?q=%22a%22&b={x}`,
    headline: words(n),
    outlet: n % 2 === 0 ? '=Paper "صحيفة"' : 'Courier, Halvern',
    language: n % 2 === 0 ? 'ar' : 'en',
  });

let session: Session;
let page: Page;
let saved: string;
let board: string;

const ask = async (call: string, argument: unknown): Promise<unknown> =>
  page.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ call: `desk.${call}`, argument })}).then(({ value }) => value.ok ? value.value : Promise.reject(value.problem.code))`,
  );

const open = (): Promise<unknown> =>
  page.goto(`chrome-extension://${session.extension.id}/workspace.html?board=${board}#boards`);

async function file(button: string, ending: string): Promise<string> {
  await press(page, button);
  await says(page, new RegExp(`\\.${ending.replace('.', '\\.')} was saved`), 60_000);
  const name = await until(`a file *.${ending}`, () =>
    Promise.resolve(readdirSync(saved).find((one) => one.endsWith(`.${ending}`)) ?? null),
  );
  return readFileSync(join(saved, name), 'utf8');
}

beforeAll(async () => {
  session = await launch({ pages: new Map() });
  saved = mkdtempSync(join(tmpdir(), 'second-source-large-'));
  page = await session.browser.newPage();
  await page.setViewport({ width: 1_200, height: 1_000 });
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
  await page.goto(`chrome-extension://${session.extension.id}/workspace.html#boards`);
  await page.waitForSelector('.boards form');
  board = String(Reflect.get(Object(await ask('makeBoard', 'Ten thousand "reports"')), 'id'));
});
afterAll(async () => {
  await session?.close();
  rmSync(saved, { recursive: true, force: true });
});

test('10,000 reports stand on one board, the rest is not taken, and that is told', async () => {
  const rows = Array.from({ length: MANY }, (_, n) => row(n));
  const first: unknown = await ask('changeBoard', { id: board, change: { kind: 'add', rows } });
  expect(Object(first).added).toBe(MANY);
  const more = { kind: 'add', rows: [row(MANY), row(1)] };
  expect(Object(await ask('changeBoard', { id: board, change: more })).added).toBe(0);
  await open();
  await says(page, /10,000 reports/);
  await page.waitForSelector('.entry');
  expect(await page.$$eval('.entry', (all) => all.length)).toBeLessThan(60);
  expect(await violations(page)).toEqual([]);
});

test('its end is reached, changed and taken back without keeping the person waiting', async () => {
  await page.$eval('.long', (one) => {
    one.scrollTop = one.scrollHeight;
  });
  const last = `[...document.querySelectorAll('.entry')].find((one) => one.textContent.includes(${JSON.stringify(` ${MANY - 1}`)}))`;
  await until('the last report', async () =>
    (await page.evaluate(`Boolean(${last})`)) === true ? true : null,
  );
  const start = Date.now();
  await page.evaluate(`${last}.querySelector('input[type="text"]').focus()`);
  await page.keyboard.type('ask them =1+1');
  await page.keyboard.press('Tab');
  const noted = (): Promise<unknown> =>
    page.evaluate(
      `chrome.runtime.sendMessage({ call: 'desk.board', argument: ${JSON.stringify(board)} }).then(({ value }) => value.value.entries.at(-1).note)`,
    );
  await until('the note', async () => ((await noted()) === 'ask them =1+1' ? true : null));
  console.log(`A note on the last of 10,000 reports was kept in ${Date.now() - start} ms`);
  await press(page, 'Undo');
  await says(page, /The last change is taken back/);
  expect(await noted()).toBe('');
});

test('two windows that edit it at once lose nothing', async () => {
  const other = await session.browser.newPage();
  await other.goto(page.url());
  await other.waitForSelector('.entry');
  await Promise.all(
    [page, other].map((window, i) =>
      window.evaluate(
        `Promise.all([0, 1, 2].map((n) => chrome.runtime.sendMessage({ call: 'desk.changeBoard', argument: { id: ${JSON.stringify(board)}, change: ${
          i === 0
            ? `{ kind: 'note', reportId: 'text:🧨-"' + n + '",\\n=1', note: 'first window ' + n }`
            : `{ kind: 'move', reportId: 'text:🧨-"' + (n + 10) + '",\\n=1', before: null }`
        } } })))`,
      ),
    ),
  );
  const kept: unknown = await ask('board', board);
  const entries: { row: LibraryRow; note: string }[] = Object(kept).entries;
  expect(new Set(entries.map((one) => one.row.id)).size).toBe(MANY);
  expect(entries.slice(0, 3).map(({ note }) => note)).toEqual(
    [0, 1, 2].map((n) => `first window ${n}`),
  );
  expect(
    entries
      .slice(-3)
      .map((one) => one.row.id)
      .toSorted(),
  ).toEqual([10, 11, 12].map((n) => row(n).id));
  await other.close();
});

test('all of it is saved, and what its words hold stays words', async () => {
  await open();
  await says(page, /10,000 reports/);
  const { data, errors } = Papa.parse<Record<string, string>>(
    (await file('Table (CSV)', 'csv')).replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true },
  );
  expect(errors).toEqual([]);
  expect(data).toHaveLength(MANY);
  for (const cells of data)
    for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+@\-\t\r\n]/);
  expect(data.some(({ headline }) => headline?.includes('قال الوزير') ?? false)).toBe(true);
  expect(data.some(({ headline }) => headline?.includes('🧨') ?? false)).toBe(true);

  const csl: unknown = JSON.parse(await file('CSL-JSON', 'csl.json'));
  expect(csl).toHaveLength(MANY);
  expect(csl).toContainEqual(
    expect.objectContaining({ id: row(4).id, title: words(4).replaceAll(/\s+/g, ' ') }),
  );

  const ris = await file('RIS', 'ris');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(MANY);
  // The parser takes minutes for all of it.
  const some = ris
    .split(/(?<=^ER {2}- ?\r?\n)/m)
    .slice(0, 60)
    .join('');
  expect(plugins.input.chain(some, { generateGraph: false })).toHaveLength(60);

  const bib = await file('BibLaTeX', 'bib');
  const begin = bib.split('\n@').slice(0, 60).join('\n@');
  const parsed = parseBibtex(begin, { sentenceCase: false });
  expect(parsed.errors).toEqual([]);
  expect(parsed.entries).toHaveLength(60);
});
