import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureCell } from '@/lib/core/model/context';
import { contextOf } from '@/tests/support/context';
import { openDesk, type Desk, type Files } from '@/tests/support/curating';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { HOST_ATTACKS, PRIVATE } from '@/tests/support/host-attacks';
import { launch, type Session } from '@/tests/support/launch';
import { looks } from '@/tests/support/looks';
import { storedReports } from '@/tests/support/library';
import { reportStatement } from '@/tests/support/pack-files';
import { press, says } from '@/tests/support/panel';
import { teamAt } from '@/tests/support/published';
import type { Pages } from '@/tests/support/serve-pages';
import {
  cardSays,
  finds,
  heldBy,
  lookAt,
  openDatasets,
  pressIn,
  serveFiles,
  subscribeTo,
  tellingHeaders,
} from '@/tests/support/subscribing';

const HOST = 'desk.example';
const PLACE = `${HOST}/kazakhstan`;
const ADDRESS = `https://${PLACE}/`;
const NAME = 'Our desk';
/** What only this team's dataset tells of the demo story. */
const OWN_REPORT = 'https://steppe.example/massive-protests';

const hosted: Pages = new Map(demoPages());
/** The files of the first release, as the team saved them. */
let first: Files = new Map();

let team: Session;
let reader: Session;
let desk: Desk;
let datasets: Page;

beforeAll(async () => {
  team = await launch({ pages: demoPages() });
  // Leave for the machine's own addresses, too: what is refused is refused by the extension's own rules.
  reader = await launch({
    pages: hosted,
    allowed: [HOST, 'other.example', PRIVATE, 'localhost'],
  });
});
afterAll(async () => {
  desk?.close();
  await team?.close();
  await reader?.close();
});

test('a team makes a dataset of a search and by hand, signs it with a key made there, and saves what a host serves', async () => {
  desk = await openDesk(team);
  await desk.write('.make input', 'Kazakhstan, checked');
  await desk.page.select('.make select', 'search');
  await desk.page.waitForSelector('.make label:nth-of-type(3) input');
  await desk.write('.make label:nth-of-type(3) input', 'protesters Almaty');
  await press(desk.page, 'Make');
  await desk.page.waitForSelector('.own-reports > li');
  await press(desk.page, 'Add a report by hand');
  await desk.fill('.own-reports ~ details', {
    url: OWN_REPORT,
    headline: 'Dramatic scenes from Kazakhstan’s massive protests, 431 killed',
    outlet: 'Steppe Gazette',
    published: '2022-01-07',
    language: 'en',
  });
  await press(desk.page, 'Add it');
  await says(desk.page, /Steppe Gazette/);
  await press(desk.page, 'About the dataset');
  await desk.fill('details[open]', {
    publisher: 'Desk of the Example',
    licence: 'CC0-1.0',
    contact: 'desk@paper.example',
  });
  await press(desk.page, 'Save');
  await press(desk.page, 'Keys');
  await desk.makeKey('First key');
  first = await desk.signWith('First key');
  expect([...first.keys()].filter((name) => !name.startsWith('c/')).toSorted()).toEqual([
    'head.json',
    'head.json.minisig',
    'manifest-1.json',
    'manifest-1.json.minisig',
    expect.stringMatching(/^publisher-1\.[0-9A-F]{16}\.minisig$/),
    'publisher-1.json',
  ]);
});

test('somebody else is shown who publishes it, with the key that the team reads aloud, and asked for that host alone', async () => {
  serveFiles(hosted, PLACE, first);
  datasets = await openDatasets(reader);
  await datasets.evaluate(`{
    globalThis.asked = [];
    const request = chrome.permissions.request.bind(chrome.permissions);
    chrome.permissions.request = (wanted) => {
      globalThis.asked.push(...wanted.origins);
      // Nobody can press the browser’s own prompt here: a host that is not allowed yet is declined.
      return wanted.origins[0].includes('declined') ? Promise.resolve(false) : request(wanted);
    };
  }`);
  await lookAt(datasets, 'https://declined.example/x/');
  await says(
    datasets,
    /Nothing was asked: the extension may ask declined\.example only with your leave/,
  );
  await lookAt(datasets, ADDRESS);
  const met = await says(datasets, /Do you know these people\?/);
  expect(await datasets.evaluate('globalThis.asked')).toEqual([
    'https://declined.example/*',
    `https://${HOST}/*`,
  ]);
  const print = await desk.printOf('First key');
  for (const part of print.split(' · ')) expect(met).toContain(part);
  expect(met).toMatch(/“Kazakhstan, checked”.*Desk of the Example.*desk@paper\.example.*CC0-1\.0/);
  await looks(datasets, 'subscription-meeting');
  await datasets.click('.meeting input[type=radio]');
  await datasets.type('.meeting input[type=text]', NAME);
  await press(datasets, 'Subscribe');
  await cardSays(datasets, NAME, /Version 1 · last confirmed .* · fingerprint compared/);
  expect(reader.server.requests.filter((one) => one.startsWith('declined'))).toEqual([]);
});

test('the reports are found, and stand in the answer to a page of their story', async () => {
  expect(await finds(reader, 'dramatic massive protests 431')).toContain('Dramatic scenes');
  const page = await reader.open(DEMO_URL);
  const { reports, matches } = await contextOf(reader, DEMO_URL);
  await page.close();
  const own = matches.find(({ reportId }) => reports[reportId]?.url === OWN_REPORT);
  expect(own?.relation).toBe('same-story');
});

/** What became of the figure that the team's own report tells, in the answer to a page of its story. */
async function ownFigure(): Promise<FigureCell | undefined> {
  const page = await reader.open(DEMO_URL);
  const { figures } = await contextOf(reader, DEMO_URL);
  await page.close();
  return figures.flatMap(({ cells }) => cells).find(({ figure }) => figure.value === 431);
}

test('an update is told record by record', async () => {
  const told = await ownFigure();
  expect([told?.figure.measure, told?.saidRetracted]).toEqual(['killed', undefined]);
  await desk.page.click('.own-reports > li:first-child summary');
  await desk.page.type('.own-reports > li:first-child form input', 'checked');
  await desk.page.$eval(
    '.own-reports > li:first-child form button',
    (one) => one instanceof HTMLElement && one.click(),
  );
  await says(desk.page, /#checked/);
  await desk.page.$$eval('.own-reports > li', (all) => {
    const others = all.filter(
      (one) => !one.querySelector('h3')?.textContent?.includes('431 killed'),
    );
    [...(others.at(-1)?.querySelectorAll('details > button') ?? [])]
      .flatMap((one) => (one instanceof HTMLElement ? [one] : []))
      .at(-1)
      ?.click();
  });
  const own = await desk.page.waitForSelector(
    '::-p-xpath(//ul[contains(@class, "own-reports")]/li[h3[contains(., "431 killed")]])',
  );
  await own?.$eval('details', (one) => one.setAttribute('open', ''));
  const words = await own?.waitForSelector('form:nth-of-type(3) input');
  await words?.type('431 killed');
  await own?.$eval(
    'form:nth-of-type(3) button',
    (one) => one instanceof HTMLElement && one.click(),
  );
  await says(desk.page, /retracted: 431 killed/);
  await desk.fill('.own-reports ~ details', {
    url: 'https://steppe.example/funerals',
    headline: 'First funerals in Almaty',
    outlet: 'Steppe Gazette',
    published: '2022-01-10',
  });
  await press(desk.page, 'Add it');
  await says(desk.page, /First funerals/);
  serveFiles(hosted, PLACE, await desk.signWith('First key'));
  await pressIn(datasets, NAME, 'Update now');
  await cardSays(datasets, NAME, /Version 2 /);
  await pressIn(datasets, NAME, 'What changed last');
  const changes = await cardSays(datasets, NAME, /From version 1 to 2/);
  expect(changes).toMatch(/new Report: First funerals in Almaty/);
  expect(changes).toMatch(/withdrawn Report: /);
  expect(changes).toMatch(/new Note: .+ Text #checked/);
  expect(changes).toMatch(/new Decision: .*431 killed Figure taken back 431 killed/);
  await looks(datasets, 'subscription-changes');
  expect(await finds(reader, 'First funerals in Almaty')).toContain('First funerals');
  expect(await ownFigure()).toMatchObject({
    state: 'retracted',
    saidRetracted: { words: '431 killed', datasets: [NAME] },
  });
});

test('the team’s key changes hands, signed by both, and who follows it is told', async () => {
  await desk.makeKey('Second key');
  const files = await desk.signWith('Second key');
  expect([...files.keys()]).toContain('publisher-2.json');
  const asked = serveFiles(hosted, PLACE, files);
  await pressIn(datasets, NAME, 'Update now');
  await cardSays(datasets, NAME, /The key changed hands on/);
  await pressIn(datasets, NAME, 'Key and address');
  const [letters = ''] = (await desk.printOf('Second key')).split(' · ');
  await cardSays(datasets, NAME, new RegExp(letters));
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.flatMap(tellingHeaders)).toEqual([]);
});

describe('of what an attacker serves in place of the next version', () => {
  let honest: Files;
  let before: string;
  beforeAll(async () => {
    await desk.fill('.own-reports ~ details', {
      url: 'https://steppe.example/internet',
      headline: 'Internet is back in Almaty',
      outlet: 'Steppe Gazette',
    });
    await press(desk.page, 'Add it');
    await says(desk.page, /Internet is back/);
    honest = await desk.signWith('Second key');
    // Whoever would follow the redirect would find it there.
    serveFiles(hosted, `${PRIVATE}/kazakhstan`, honest);
    before = await heldBy(reader);
  });

  test.each(
    Object.entries(HOST_ATTACKS).map(([name, attack], i) => [name, attack, i + 1] as const),
  )(
    '%s is refused in words, and nothing changes',
    async (_, { words, files, answers }, failures) => {
      serveFiles(hosted, PLACE, files ? await files(honest, first) : honest);
      answers?.(hosted, PLACE, honest);
      await pressIn(datasets, NAME, 'Update now');
      const times = failures === 1 ? 'once' : `${failures} times in a row`;
      const said = await cardSays(datasets, NAME, new RegExp(`It failed ${times}`), 60_000);
      expect(said).toMatch(words);
      expect(said).toMatch(/What you had before stays as it was/);
      expect(await heldBy(reader)).toBe(before);
    },
  );

  test('the private address was never asked, and after all of it the honest version is taken', async () => {
    await looks(datasets, 'subscription-refused');
    expect(reader.server.requests.filter((one) => /^(?:127|localhost)/.test(one))).toEqual([]);
    serveFiles(hosted, PLACE, honest);
    await pressIn(datasets, NAME, 'Update now');
    expect(await cardSays(datasets, NAME, /Version 3 /)).not.toMatch(/It failed/);
    expect(await finds(reader, 'Internet is back in Almaty')).toContain('Internet is back');
  });
});

test('who leaves has nothing of it but what another dataset brought, too', async () => {
  const place = 'other.example/p';
  const other = await teamAt(hosted, place);
  const like = reportStatement(1);
  if (like.kind !== 'report') throw new Error('No report.');
  const shared = { ...like.report, id: `url:${OWN_REPORT}`, url: OWN_REPORT };
  const live = [2, 3].map((n) => reportStatement(n));
  await other.publish([
    { kind: 'report', report: { ...shared, domain: 'steppe.example' } },
    ...live,
  ]);
  await subscribeTo(datasets, `https://${place}/`, 'Others');
  await cardSays(datasets, 'Others', /Version 1 /);
  const held = await storedReports(reader);
  const [ours, theirs] = [
    held.filter(({ datasets: all }) => all.some((id) => id.startsWith('kazakhstan-checked'))),
    held.filter(({ datasets: all }) => all.some((id) => id.startsWith('harbour'))),
  ];
  expect([ours.length > 3, theirs.length]).toEqual([true, 3]);
  await pressIn(datasets, NAME, 'Leave');
  await pressIn(datasets, NAME, 'Remove');
  await says(datasets, /“Our desk” is gone, with what only it had brought/);
  const rest = await storedReports(reader);
  expect(rest.length).toBe(held.length - ours.length);
  expect(JSON.parse(await heldBy(reader)).subscriptions).toHaveLength(1);
  expect(await finds(reader, 'Internet is back in Almaty')).not.toContain('Internet is back');
  // Two told it: one telling is left.
  expect(
    rest.filter(({ id }) => id.includes('steppe') || id.includes('Fire number 1')),
  ).toHaveLength(1);
});
