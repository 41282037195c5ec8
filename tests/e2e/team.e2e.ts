import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureCell } from '@/lib/core/model/context';
import { readHead, readManifest } from '@/lib/datasets/pack/manifest';
import { releaseFiles } from '@/lib/datasets/pack/publish';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { storedReports } from '@/tests/support/library';
import { newSigner, reportStatement } from '@/tests/support/pack-files';
import { press, says } from '@/tests/support/panel';
import { teamAt } from '@/tests/support/published';
import { ROOT } from '@/tests/support/run';
import type { Pages } from '@/tests/support/serve-pages';
import {
  cardSays,
  heldBy,
  lookAt,
  openDatasets,
  pressIn,
  serveFiles,
  subscribeTo,
  type Asked,
} from '@/tests/support/subscribing';

type Files = ReadonlyMap<string, Uint8Array>;

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const HOST = 'desk.example';
const PLACE = `${HOST}/kazakhstan`;
const ADDRESS = `https://${PLACE}/`;
const NAME = 'Our desk';
/** What only this team's dataset tells of the demo story. */
const OWN_REPORT = 'https://steppe.example/massive-protests';

const hosted: Pages = new Map([...demoPages()]);
const folder = mkdtempSync(join(tmpdir(), 'second-source-team-'));
/** The files of each release, as the team saved them. */
const releases: Files[] = [];

let team: Session;
let reader: Session;
let desk: Page;
let datasets: Page;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  team = await launch({ pages: demoPages() });
  // Leave for the machine's own addresses, too: what is refused is refused by the extension's own rules.
  reader = await launch({
    pages: hosted,
    allowed: [HOST, 'other.example', '127.0.0.1', 'localhost'],
  });
});
afterAll(async () => {
  await team?.close();
  await reader?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Unpacks an archive as a person does who puts it on a host. */
async function unpacked(): Promise<Files> {
  const zip = await until('the saved archive', () => {
    const found = readdirSync(folder).find((one) => one.endsWith('.zip'));
    return Promise.resolve(found ? join(folder, found) : null);
  });
  const files = new Map(Object.entries(unzipSync(readFileSync(zip))));
  rmSync(zip);
  releases.push(files);
  return files;
}

const type = async (field: string, words: string): Promise<void> => {
  await desk.$eval(field, (one) => one instanceof HTMLInputElement && one.select());
  await desk.type(field, words);
};

/** Fills in fields by name, within one part of the page. */
async function fill(part: string, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await type(`${part} input[name=${name}]`, value);
}

async function makeKey(name: string): Promise<void> {
  await type('.publish .keys input:not([type=password])', name);
  await press(desk, 'Make a key');
  await until(`the key ${name}`, async () => {
    const told = await desk.$eval('.publish .keys ul', (one) => one.textContent ?? '');
    return told.includes(name) ? true : null;
  });
}

/** Letters and words of a key, as the team reads them aloud. */
const printOf = (name: string): Promise<string> =>
  desk.$$eval(
    '.publish .keys li',
    (all, wanted) =>
      all
        .find((one) => one.querySelector('strong')?.textContent === wanted)
        ?.querySelector('.small')?.textContent ?? '',
    name,
  );

async function signWith(name: string): Promise<Files> {
  const key = await desk.$$eval(
    '.publish select option',
    (all, wanted) => all.find((one) => one.textContent === wanted)?.getAttribute('value') ?? '',
    name,
  );
  await desk.select('.publish select', key);
  await press(desk, 'Sign and save the archive');
  return unpacked();
}

async function looks(page: Page, name: string): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${value}.png`), fullPage: true });
  }
}

/** Headlines of reports that the reader's library finds, by the page where a person searches. */
async function finds(query: string): Promise<string> {
  const page = await reader.browser.newPage();
  await page.goto(
    `chrome-extension://${reader.extension.id}/workspace.html?query=${encodeURIComponent(query)}#library`,
  );
  const told = await says(page, /\d+ reports?(?! so far)|Nothing found/);
  await page.close();
  return told;
}

test('a team makes a dataset of a search and by hand, signs it with a key made there, and saves what a host serves', async () => {
  desk = await team.browser.newPage();
  await desk.setViewport({ width: 1_200, height: 1_000 });
  await desk.goto(`chrome-extension://${team.extension.id}/workspace.html#own`);
  await desk.waitForSelector('.make input');
  const saving = await desk.createCDPSession();
  await saving.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await type('.make input', 'Kazakhstan, checked');
  await desk.select('.make select', 'search');
  await desk.waitForSelector('.make label:nth-of-type(3) input');
  await type('.make label:nth-of-type(3) input', 'protesters Almaty');
  await press(desk, 'Make');
  await desk.waitForSelector('.own-reports > li');
  await press(desk, 'Add a report by hand');
  await fill('.own-reports ~ details', {
    url: OWN_REPORT,
    headline: 'Dramatic scenes from Kazakhstan’s massive protests, 431 killed',
    outlet: 'Steppe Gazette',
    published: '2022-01-07',
    language: 'en',
  });
  await press(desk, 'Add it');
  await says(desk, /Steppe Gazette/);
  await press(desk, 'About the dataset');
  await fill('details[open]', {
    publisher: 'Desk of the Example',
    licence: 'CC0-1.0',
    contact: 'desk@paper.example',
  });
  await press(desk, 'Save');
  await press(desk, 'Keys');
  await makeKey('First key');
  const files = await signWith('First key');
  expect([...files.keys()].filter((name) => !name.startsWith('c/')).toSorted()).toEqual([
    'head.json',
    'head.json.minisig',
    'manifest-1.json',
    'manifest-1.json.minisig',
    expect.stringMatching(/^publisher-1\.[0-9A-F]{16}\.minisig$/),
    'publisher-1.json',
  ]);
});

test('somebody else is shown who publishes it, with the key that the team reads aloud, and asked for that host alone', async () => {
  serveFiles(hosted, PLACE, releases[0] ?? new Map());
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
  const print = await printOf('First key');
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
  expect(await finds('dramatic massive protests 431')).toContain('Dramatic scenes');
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
  await desk.click('.own-reports > li:first-child summary');
  await desk.type('.own-reports > li:first-child form input', 'checked');
  await desk.$eval(
    '.own-reports > li:first-child form button',
    (one) => one instanceof HTMLElement && one.click(),
  );
  await says(desk, /#checked/);
  await desk.$$eval('.own-reports > li', (all) => {
    const others = all.filter((one) => !one.textContent?.includes('431 killed'));
    [...(others.at(-1)?.querySelectorAll('details > button') ?? [])]
      .flatMap((one) => (one instanceof HTMLElement ? [one] : []))
      .at(-1)
      ?.click();
  });
  const own = await desk.waitForSelector(
    '::-p-xpath(//ul[contains(@class, "own-reports")]/li[contains(., "431 killed")])',
  );
  await own?.$eval('details', (one) => one.setAttribute('open', ''));
  const words = await own?.waitForSelector('form:nth-of-type(3) input');
  await words?.type('431 killed');
  await own?.$eval(
    'form:nth-of-type(3) button',
    (one) => one instanceof HTMLElement && one.click(),
  );
  await says(desk, /retracted: 431 killed/);
  await fill('.own-reports ~ details', {
    url: 'https://steppe.example/funerals',
    headline: 'First funerals in Almaty',
    outlet: 'Steppe Gazette',
    published: '2022-01-10',
  });
  await press(desk, 'Add it');
  await says(desk, /First funerals/);
  serveFiles(hosted, PLACE, await signWith('First key'));
  await pressIn(datasets, NAME, 'Update now');
  await cardSays(datasets, NAME, /Version 2 /);
  await pressIn(datasets, NAME, 'What changed last');
  const changes = await cardSays(datasets, NAME, /From version 1 to 2/);
  expect(changes).toMatch(/new Report: First funerals in Almaty/);
  expect(changes).toMatch(/withdrawn Report: /);
  expect(changes).toMatch(/new Note: [^:]+ Text #checked/);
  expect(changes).toMatch(/new Decision: .*431 killed Figure taken back 431 killed/);
  await looks(datasets, 'subscription-changes');
  expect(await finds('First funerals in Almaty')).toContain('First funerals');
  expect(await ownFigure()).toMatchObject({
    state: 'retracted',
    saidRetracted: { words: '431 killed', datasets: [NAME] },
  });
});

test('the team’s key changes hands, signed by both, and who follows it is told', async () => {
  await makeKey('Second key');
  const files = await signWith('Second key');
  expect([...files.keys()]).toContain('publisher-2.json');
  const asked = serveFiles(hosted, PLACE, files);
  await pressIn(datasets, NAME, 'Update now');
  await cardSays(datasets, NAME, /The key changed hands on/);
  await pressIn(datasets, NAME, 'Key and address');
  const [letters = ''] = (await printOf('Second key')).split(' · ');
  await cardSays(datasets, NAME, new RegExp(letters));
  expect(anonymous(asked)).toBe(true);
});

/** Whether nothing in the requests tells who asks, though the host gave each visitor a cookie and a tag. */
function anonymous(asked: readonly Asked[]): boolean {
  const telling = [
    'cookie',
    'if-none-match',
    'if-modified-since',
    'origin',
    'referer',
    'authorization',
  ];
  expect(asked.length).toBeGreaterThan(2);
  expect(
    asked.flatMap(({ headers }) => telling.filter((one) => headers[one] !== undefined)),
  ).toEqual([]);
  return true;
}

/** What an attacker makes of the honest files of the next version. */
type Attack = (honest: Files) => Promise<Files> | Files;

const bytesOf = (files: Files, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(files.get(name) ?? []);

/** The head and manifest of a release, signed by somebody else. */
async function resigned(files: Files): Promise<Files> {
  const head = readHead(bytesOf(files, 'head.json'));
  const manifestBytes = bytesOf(files, head.manifest.name);
  const { pack, version, publisher, created, expires } = head;
  const release = { pack, version, manifestBytes, publisher, created, expires };
  return new Map([...files, ...(await releaseFiles(release, await newSigner()))]);
}

/** The chunk that only a version has. */
function newChunk(files: Files): string {
  const { manifest } = readHead(bytesOf(files, 'head.json'));
  const { chunks } = readManifest(bytesOf(files, manifest.name));
  const { sha256 = '' } = chunks.at(-1) ?? {};
  return `c/${sha256.slice(0, 2)}/${sha256}.jsonl.gz`;
}

const changed = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte));

const ATTACKS: Readonly<
  Record<string, readonly [words: RegExp, attack: Attack, serve?: (honest: Files) => void]>
> = {
  'an old manifest, with the old key’s signature': [
    /an earlier key signed/,
    () => releases[0] ?? new Map(),
  ],
  'a changed chunk': [
    /A part was changed or damaged on its way/,
    (honest) =>
      new Map([...honest, [newChunk(honest), changed(bytesOf(honest, newChunk(honest)))]]),
  ],
  'a foreign key': [/signed by somebody else than the publisher you subscribed to/, resigned],
  'another team’s dataset': [
    /Another dataset stands at this address now/,
    async () => {
      const other = await teamAt(new Map(), PLACE);
      await other.publish([reportStatement(1)]);
      return other.host;
    },
  ],
  'a login page': [
    /What stands there is not a dataset/,
    (honest) => new Map([...honest, ['head.json', Buffer.from('<html>Log in</html>')]]),
  ],
  'a bomb on the way': [
    /sent more than it announced/,
    (honest) => honest,
    () =>
      hosted.set(`${PLACE}/head.json`, (response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(64 * 1_024 * 1_024))),
      ),
  ],
  'an endless stream': [
    /sent more than it announced/,
    (honest) => honest,
    (honest) =>
      hosted.set(`${PLACE}/${newChunk(honest)}`, (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(Buffer.alloc(64 * 1_024, 7)), 5);
        response.on('close', () => clearInterval(timer));
      }),
  ],
  'a redirect to a private address': [
    /The host sends us elsewhere/,
    (honest) => honest,
    () =>
      hosted.set(`${PLACE}/head.json`, (response) =>
        response.writeHead(302, { location: 'https://127.0.0.1/kazakhstan/head.json' }).end(),
      ),
  ],
};

describe('of what an attacker serves in place of the next version', () => {
  let honest: Files;
  let before: string;
  beforeAll(async () => {
    await fill('.own-reports ~ details', {
      url: 'https://steppe.example/internet',
      headline: 'Internet is back in Almaty',
      outlet: 'Steppe Gazette',
    });
    await press(desk, 'Add it');
    await says(desk, /Internet is back/);
    honest = await signWith('Second key');
    // Whoever would follow the redirect would find it there.
    serveFiles(hosted, '127.0.0.1/kazakhstan', honest);
    before = await heldBy(reader);
  });

  test.each(Object.entries(ATTACKS))(
    '%s is refused in words, and nothing changes',
    async (_, [words, attack, serve]) => {
      serveFiles(hosted, PLACE, await attack(honest));
      serve?.(honest);
      await pressIn(datasets, NAME, 'Update now');
      expect(await cardSays(datasets, NAME, words)).toMatch(/What you had before stays as it was/);
      expect(await heldBy(reader)).toBe(before);
    },
  );

  test('the private address was never asked, and after all of it the honest version is taken', async () => {
    await looks(datasets, 'subscription-refused');
    expect(reader.server.requests.filter((one) => /^(?:127|localhost)/.test(one))).toEqual([]);
    serveFiles(hosted, PLACE, honest);
    await pressIn(datasets, NAME, 'Update now');
    expect(await cardSays(datasets, NAME, /Version 3 /)).not.toMatch(/It failed/);
    expect(await finds('Internet is back in Almaty')).toContain('Internet is back');
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
  expect(await finds('Internet is back in Almaty')).not.toContain('Internet is back');
  // Two told it: one telling is left.
  expect(
    rest.filter(({ id }) => id.includes('steppe') || id.includes('Fire number 1')),
  ).toHaveLength(1);
});
