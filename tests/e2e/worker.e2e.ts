import { afterEach, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports, emptyLibrary, storedReports } from '@/tests/support/library';
import { endBackground } from '@/tests/support/background';

const STARTER = 166;
let session: Session | null = null;
afterEach(() => session?.close());

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

test('the context survives the death of the background', async () => {
  session = await launch({ pages: demoPages() });
  const page = await session.open(DEMO_URL);
  const before = await contextOf(session, DEMO_URL);
  await endBackground(session.browser);
  const text = await popupText(await session.popup(page));
  expect(text).toContain('WEKU');
  expect(text).toContain('Reuters');
  expect(await contextOf(session, DEMO_URL)).toEqual(before);
});

/** Lets the popup say that the first report that can be is of the same origin as another one. */
const JOIN = `(async () => {
  for (const fold of document.querySelectorAll('.origin details')) fold.open = true;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const select = document.querySelector('.origin select');
  select.value = select.options[1].value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

/** Says of the last report shown that it is not this story, and takes the word on origins back. */
const OTHER_WORD = `[...document.querySelectorAll('.origin button')].findLast((one) => one.textContent === 'Not this story').click()`;
const UNDO = `(async () => {
  for (const fold of document.querySelectorAll('.origin details')) fold.open = true;
  await new Promise((resolve) => setTimeout(resolve, 100));
  [...document.querySelectorAll('.origin p')].find((one) => one.textContent.startsWith('You said: of one origin')).querySelector('button').click();
})()`;

const originsNow = async (running: Session): Promise<number> =>
  (await contextOf(running, DEMO_URL)).origins.length;

/** Reports that stand where they do by a person's word. */
const saidOne = async (running: Session): Promise<number> => {
  const { origins } = await contextOf(running, DEMO_URL);
  return origins.flatMap(({ members }) => members).filter(({ basis }) => basis.kind === 'reader')
    .length;
};

test('what a person says is of one origin counts as one, the background’s death notwithstanding, until taken back', async () => {
  const running = await launch({ pages: demoPages() });
  session = running;
  const page = await running.open(DEMO_URL);
  const before = (await contextOf(running, DEMO_URL)).origins.length;
  let popup = await running.popup(page);
  await popupText(popup);
  await popup.evaluate(JOIN);
  await until('one origin less', async () => ((await originsNow(running)) < before ? true : null));
  await popup.close();
  await endBackground(running.browser);
  popup = await running.popup(page);
  await popupText(popup);
  // A further word has everything judged anew from what the store kept.
  await popup.evaluate(OTHER_WORD);
  await until('the further word', async () => {
    const { matches } = await contextOf(running, DEMO_URL);
    return matches.some(({ reasons }) => reasons[0]?.code === 'said-by-reader') ? true : null;
  });
  expect(await saidOne(running)).toBeGreaterThan(0);
  await popup.evaluate(UNDO);
  await until('the word taken back', async () => ((await saidOne(running)) === 0 ? true : null));
});

const THREE = 'Three people were killed in the fire on Monday, the fire service said.';
const picked = {
  text: THREE,
  length: THREE.length,
  hidden: 0,
  before: '',
  after: '',
  url: 'https://paper.example/',
  language: 'en',
  at: '2026-01-05T10:00:00.000Z',
};

test('a background that has just begun reads figures and removes a dataset, whatever script asks for the other', async () => {
  const { browser, extension } = (session = await launch({ pages: demoPages() }));
  await datasetReports(session, STARTER);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/workspace.html`);
  const ask = async (call: string, argument: unknown): Promise<unknown> => {
    const message = JSON.stringify({ call, argument });
    return Object(await page.evaluate(`chrome.runtime.sendMessage(${message})`)).value;
  };
  const made = Object(await ask('datasets.make', { title: 'Mine', from: { query: 'Kazakhstan' } }));
  await endBackground(browser);
  expect(await ask('datasets.removeOwn', made.value)).toEqual({ ok: true, value: null });
  await endBackground(browser);
  expect(await ask('desk.check', { tabId: null, selection: picked })).toMatchObject({
    value: { claims: [{ figure: { value: 3, measure: 'killed' } }] },
  });
});

test.each([0, 200, 250, 300, 350])(
  'the starter dataset is whole after a death %i ms after a page began to load',
  async (delay) => {
    session = await launch({ pages: demoPages() });
    // A browser kills no background that it has not yet registered: let the first one come up, then begin anew.
    await datasetReports(session, STARTER);
    await endBackground(session.browser);
    await emptyLibrary(session);
    const opened = session.open(DEMO_URL);
    await session.worker();
    await pause(delay);
    await endBackground(session.browser);
    const left = (await storedReports(session)).length;
    await opened;
    console.log(
      `Killed ${delay} ms after the page was asked for, with ${left} of ${STARTER} reports stored.`,
    );
    await session.open(DEMO_URL);
    const ids = await datasetReports(session, STARTER);
    expect(ids).toHaveLength(STARTER);
    expect(new Set(ids).size).toBe(STARTER);
  },
);
