import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { looks, SCREENSHOTS } from '@/tests/support/looks';
import { tabInFront } from '@/tests/support/panel';
import { ROOT } from '@/tests/support/run';

let folder: string;
let session: Session;
let page: Page;

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** The page of one's own datasets, with where it saves files. */
async function openOwn({ browser, extension }: Session, tab: number | null): Promise<Page> {
  const own = await browser.newPage();
  await own.setViewport({ width: 1_200, height: 1_000 });
  const query = tab === null ? '' : `?tab=${tab}`;
  await own.goto(`chrome-extension://${extension.id}/workspace.html${query}#own`);
  await own.waitForSelector('.import input[type=file]');
  const saving = await own.createCDPSession();
  await saving.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: false,
  });
  return own;
}

const words = (of: Page, selector: string): Promise<string> =>
  of.$$eval(selector, (all) => all.map((one) => one.textContent ?? '').join('\n'));

const says = (of: Page, selector: string, expected: RegExp): Promise<string> =>
  until(String(expected), async () => {
    const told = await words(of, selector);
    return expected.test(told) ? told : null;
  });

async function press(of: Page, selector: string, label: RegExp): Promise<void> {
  const buttons = await of.$$(selector);
  for (const button of buttons) {
    const told = await button.evaluate((one) => one.textContent ?? '');
    if (!label.test(told)) continue;
    await button.evaluate((one) => one instanceof HTMLElement && one.click());
    return;
  }
  throw new Error(`No ${selector} says ${String(label)}.`);
}

async function choose(of: Page, path: string): Promise<void> {
  const input = await of.waitForSelector('.import .drop input[type=file]');
  // Typed for any element.
  await (await input?.toElement('input'))?.uploadFile(path);
}

const CSV = [
  'Wo,Was,Wer,Wann',
  'https://lindholm.example/1,Ferry aground off Lindholm,Lindholm Post,2022-01-02',
  'javascript:alert(1),A script,Lindholm Post,2022-01-02',
  'https://lindholm.example/2,=HYPERLINK("x"),Lindholm Post,2022-01-03',
  'https://lindholm.example/3,Ferry sails,Lindholm Post,soon',
  '',
].join('\n');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-datasets-'));
  session = await launch({ pages: demoPages() });
  const story = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  const tab = await tabInFront(session, story);
  page = await openOwn(session, tab);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a table is chosen, its columns are said, rows are taken and refused by number', async () => {
  await choose(page, written('ferries.csv', CSV));
  await says(page, '.import', /Say which column/);
  await page.select('.columns-of select[name=url]', 'Wo');
  await says(page, '.preview', /lindholm\.example\/1/);
  for (const [field, column] of [
    ['headline', 'Was'],
    ['outlet', 'Wer'],
    ['published', 'Wann'],
  ] as const) {
    await page.select(`.columns-of select[name=${field}]`, column);
    await until(field, () =>
      page.$eval(
        `.columns-of select[name=${field}]`,
        (one, wanted) => (Reflect.get(one, 'value') === wanted ? true : null),
        column,
      ),
    );
  }
  await says(page, '.preview', /Ferry aground off Lindholm[\s\S]*refused/);
  await page.screenshot({ path: join(SCREENSHOTS, 'own-preview.png') });
  expect(await violations(page)).toEqual([]);
  await press(page, '.target button', /^Import$/);
  await says(page, '.importing', /Imported\./);
  expect(await words(page, '.counts')).toMatch(/2 new[\s\S]*2 refused/);
  expect(await page.$eval('textarea.refused', (one) => Reflect.get(one, 'value'))).toMatch(
    /^3: .*url.*\n5: .*published/,
  );
  await press(page, '.importing button', /Another file/);
});

test('the same file, dropped into the dataset it made, is all here already', async () => {
  await says(page, '.own-list', /ferries/);
  await page.$eval(
    '.drop',
    (zone, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'ferries.csv'));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
    },
    CSV.replace('Wo,Was,Wer,Wann', 'url,title,publisher,published'),
  );
  await says(page, '.preview', /Ferry aground/);
  const into = await page.$eval('.target select option:nth-child(2)', (one) =>
    Reflect.get(one, 'value'),
  );
  await page.select('.target select', into);
  await press(page, '.target button', /^Import$/);
  await says(page, '.importing', /Imported\./);
  expect(await words(page, '.counts')).toMatch(/2 already here[\s\S]*2 refused/);
  await press(page, '.importing button', /Another file/);
});

test('a large import is cancelled, and nothing of it stays', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `https://many.example/${i},Report ${i}`);
  await choose(page, written('many.csv', ['url,title', ...rows].join('\n')));
  await says(page, '.preview', /Report 0/);
  await press(page, '.target button', /^Import$/);
  await says(page, '.importing', /Cancel/);
  await press(page, '.importing button', /Cancel/);
  await says(page, '.importing', /Cancelled\. Nothing/);
  await press(page, '.importing button', /Another file/);
  expect(await words(page, '.own-list')).not.toMatch(/many/);
});

test('a dataset is made of the story of the tab, edited, undone, and looked back on', async () => {
  await page.type('.make input', 'Protests in January');
  await press(page, '.make button', /Make/);
  await page.waitForSelector('.own-reports > li');
  const before = (await page.$$('.own-reports > li')).length;
  expect(before).toBeGreaterThan(1);
  await page.click('.own-reports > li:first-child summary');
  await page.type('.own-reports > li:first-child form input', 'almaty checked');
  await press(page, '.own-reports > li:first-child form button', /Save/);
  await says(page, '.own-reports > li:first-child', /#almaty\s*#checked/);
  await page.type('.own-reports > li:first-child textarea', 'Called the desk.');
  await press(page, '.own-reports > li:first-child form button', /Add a note/);
  await says(page, '.own-reports > li:first-child', /Called the desk/);
  await press(page, '.own-reports > li:first-child button', /Remove the report/);
  await until('one fewer', async () =>
    (await page.$$('.own-reports > li')).length === before - 1 ? true : null,
  );
  await press(page, '.toolbar button', /^Undo$/);
  await says(page, '.own-reports > li:first-child', /Called the desk/);
  await press(page, 'summary', /^History$/);
  await press(page, 'details[open] .own-list button', /What changed/);
  await says(page, '.differences', /removed|added/);
  await looks(page, 'own-edit');
});

const reportsIn = (of: Page): Promise<number> =>
  of.$$eval('.own-reports > li h3', (all) => all.length);

/** A file that the page saved. */
const saved = (name: RegExp): Promise<string> =>
  until(String(name), () => {
    const found = readdirSync(folder).find((one) => name.test(one));
    return Promise.resolve(found ? join(folder, found) : null);
  });

/** Unpacks an archive as a person does who puts it on a host, and has the command verify it. */
function verified(zip: string): unknown {
  const site = join(folder, 'site');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), bytes);
  }
  return JSON.parse(
    execFileSync('npm', ['run', '-s', 'pack', '--', 'verify', site], {
      encoding: 'utf8',
      cwd: ROOT,
    }),
  );
}

test('it is signed with a key made here, saved, verified by the command, and read in another profile', async () => {
  await press(page, 'summary', /^About the dataset$/);
  for (const [name, value] of [
    ['publisher', 'Desk of the Example'],
    ['licence', 'CC0-1.0'],
    ['contact', 'desk@paper.example'],
  ] as const) {
    await page.$eval(
      `input[name=${name}]`,
      (one) => one instanceof HTMLInputElement && one.select(),
    );
    await page.type(`input[name=${name}]`, value);
  }
  await press(page, 'details[open] form button', /^Save$/);
  await says(page, '.toolbar', /Saved\./);
  await press(page, '.publish .keys > summary', /^Keys$/);
  await page.type('.publish .keys input:not([type=password])', 'Desk');
  await page.type('.publish .keys input[type=password]', 'quiet harbour morning');
  await press(page, '.publish .keys button', /Make a key/);
  await says(page, '.publish .keys', /backup saved/);
  await saved(/key-backup\.json$/);
  await press(page, '.publish button', /Sign and save/);
  await says(page, '.publish', /Version 1 is saved/);
  const zip = await saved(/-1\.zip$/);
  expect(verified(zip)).toMatchObject({ ok: true, version: 1, publisher: 'Desk of the Example' });

  const other = await launch({ pages: demoPages() });
  try {
    const there = await openOwn(other, null);
    await choose(there, zip);
    await says(there, '.import', /Signed for Desk of the Example/);
    await press(there, '.target button', /^Import$/);
    await says(there, '.importing', /Imported\./);
    await press(there, '.importing button', /Open the dataset/);
    await says(there, '.own-reports', /#almaty\s*#checked[\s\S]*Called the desk/);
    expect(await reportsIn(there)).toBe(await reportsIn(page));
  } finally {
    await other.close();
  }
});

test('by keys alone: a dataset is made and a report is written into it', async () => {
  await press(page, 'button', /Back to all/);
  await page.focus('.make input');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says(page, 'h1', /By hand/);
  await page.focus('.own-reports ~ details summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://lindholm.example/9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ferry sails again');
  await page.keyboard.press('Enter');
  expect(await says(page, '.own-reports', /Ferry sails again/)).toContain('Ferry');
});
