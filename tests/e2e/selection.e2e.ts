import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { checkSelection, openPanel, says, tabInFront } from '@/tests/support/panel';

/** A host that the extension has no leave to read, until the person presses its button. */
const URL = 'https://paper.example/harbour';
const LONG = 'Nobody knows what the harbour master of Halvern saw there. ';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title></head><body>
<article><h1>Grain silo explodes in Halvern harbour</h1>
<p id="hidden">Three workers were killed<span style="display:none"> and 900 sailors were killed</span><span style="font-size:0"> and 901 sailors died</span><span style="opacity:0"> and 902 drowned</span><span style="color:rgba(0,0,0,0)"> and 903 burned</span><span aria-hidden="true"> and 904 fell</span><span style="position:absolute;width:1px;height:1px;overflow:hidden"> and 905 fled</span>, the coast guard said on Monday.</p>
<p id="mixed">Twelve people were killed, police said. В порту Хальверна погибли 12 человек, сообщила береговая охрана. وقالت الشرطة إن 12 شخصا قتلوا في الميناء. Bei der Explosion wurden nach Angaben der Polizei 12 Menschen getötet. \u202Edellik erew eerhT\u202C \u{1F6A2}</p>
<p id="long">${LONG.repeat(Math.ceil(200_000 / LONG.length))}</p>
<p>${'The blast was heard across the bay. '.repeat(20)}</p>
</article></body></html>`;

let session: Session;
let page: Page;
let panel: Page;
let tabId: number;

beforeAll(async () => {
  session = await launch({ pages: new Map([[keyOf(URL), PAGE]]) });
  page = await session.open(URL);
  // As a click on the button does, this gives leave to read the page in front.
  const popup = await session.popup(page);
  await popupText(popup);
  await popup.close();
  tabId = await tabInFront(session, page);
  panel = await openPanel(session, tabId);
  await says(panel, /Grain silo explodes/);
});
afterAll(() => session?.close());

/** Selects a paragraph and has it checked; answers with what was kept of it. */
async function check(id: string): Promise<Record<string, unknown>> {
  const before = await kept();
  await page.evaluate(
    `getSelection().selectAllChildren(document.getElementById(${JSON.stringify(id)}))`,
  );
  await checkSelection(session, tabId);
  return until('the selection', async () => {
    const now = await kept();
    return now['at'] !== before['at'] ? now : null;
  });
}

async function kept(): Promise<Record<string, unknown>> {
  const worker = await session.worker();
  const all: unknown = await worker.evaluate(
    `chrome.storage.session.get('picked:${tabId}').then((all) => all['picked:${tabId}'] ?? {})`,
  );
  return { ...Object(all) };
}

test('what nobody sees is no part of a selection, and how much there was is told', async () => {
  const { text, hidden } = await check('hidden');
  expect(text).toBe('Three workers were killed, the coast guard said on Monday.');
  expect(Number(hidden)).toBeGreaterThan(100);
  const told = await says(panel, /3 killed.*No other/);
  expect(told).toMatch(/\d+ selected characters cannot be seen in the page and were left out/);
  const claimed: unknown = await panel.$$eval('.check > blockquote, .claim h3', (all) =>
    all.map((one) => one.textContent).join(' '),
  );
  expect(claimed).not.toMatch(/90[0-5]/);
});

test('each sentence of several scripts is read in its own; what has no claim is said so', async () => {
  await check('mixed');
  const told = await says(panel, /Twelve people.*12 killed/);
  expect(told.match(/12 killed/g)?.length).toBeGreaterThanOrEqual(3);
  expect(told).toMatch(/No other origin in your library of 1\d\d reports/);
});

test('of 200,000 characters the beginning is looked at, in time, and that is told', async () => {
  const start = Date.now();
  const { text, length } = await check('long');
  expect(String(text)).toHaveLength(20_000);
  expect(Number(length)).toBeGreaterThanOrEqual(200_000);
  const told = await says(panel, /more sentences were not looked at/);
  expect(told).toMatch(/Only the first 20,000 of 200,0\d\d characters were looked at/);
  const took = Date.now() - start;
  console.log(`A selection of 200,000 characters was answered in ${took} ms`);
  expect(took).toBeLessThan(10_000);
});

test('the page is as it was, and no script of ours stays in it', async () => {
  expect(
    await page.evaluate(
      `[document.documentElement.children.length, 'secondSource' in window, document.querySelectorAll('script, style').length]`,
    ),
  ).toEqual([2, false, 0]);
});
