import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { contextOf } from '@/tests/support/context';
import { DEMO_URL } from '@/tests/support/demo-page';
import { held } from '@/tests/support/held';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports } from '@/tests/support/library';
import { reportStatements } from '@/tests/support/pack-files';
import { teamAt, type Team } from '@/tests/support/published';
import { FEED_HOSTS, FIRST_FEED, OUTLETS, twoFeeds } from '@/tests/support/two-feeds';

const STARTER = 166;
const DESK = 'desk.example';

const pages = twoFeeds();
let session: Session;
let settings: Page;
let team: Team;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'second-source-export-'));
  team = await teamAt(pages, `${DESK}/p`);
  await team.publish(reportStatements(5));
  session = await launch({ pages, allowed: [...FEED_HOSTS, DESK] });
  await datasetReports(session, STARTER);
  settings = await session.browser.newPage();
  const client = await settings.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await settings.goto(`chrome-extension://${session.extension.id}/options.html`);
});
afterAll(async () => {
  await session?.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** A call of the background, as the extension's pages make it. */
async function ask(call: string, argument: unknown = null): Promise<unknown> {
  const told: unknown = await settings.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ call, argument })}).then(({ value }) => value)`,
  );
  const { ok, value } = Object(told);
  expect(ok ?? true, `${call}: ${JSON.stringify(told)}`).toBe(true);
  return ok === undefined ? told : value;
}

const says = (words: RegExp): Promise<string> =>
  until(String(words), async () => {
    const text = String(await settings.evaluate('document.body.innerText'));
    return words.test(text) ? text : null;
  });

const press = (name: string): Promise<void> =>
  settings.locator(`::-p-aria([name="${name}"][role="button"])`).click();

const isSettled = async (): Promise<true | null> => {
  const all = await ask('datasets.subscriptions');
  const { running } = Object(await ask('feeds.state'));
  const [one] = Array.isArray(all) ? all : [];
  const { progress, confirmed } = Object(one);
  return progress === null && confirmed !== null && running === false ? true : null;
};

/** Reports of a dataset of one's own. */
async function rowsOf(id: unknown): Promise<{ id: string; tags: string[] }[]> {
  const { rows } = Object(await ask('datasets.rows', { id, from: 0, count: 200, words: '' }));
  return rows;
}

/** Follows, subscribes, collects, writes, decides and chooses, as a person does over time. */
async function live(): Promise<void> {
  await ask('feeds.follow', [{ url: `https://${FIRST_FEED}`, title: 'Gazette' }]);
  await ask('datasets.subscribe', {
    address: `https://${DESK}/p/`,
    allowPrivate: false,
    name: 'Harbour fire',
    compared: true,
    keys: [team.signer.publicKey.text],
  });
  await until('feeds and datasets', isSettled);
  await session.open(DEMO_URL);
  const { matches, reports: told } = await contextOf(session, DEMO_URL);
  const [one, other] = matches.map(({ reportId }) => reportId);
  const tabId = await settings.evaluate(
    `chrome.tabs.query({ url: '${DEMO_URL}*' }).then(([tab]) => tab.id)`,
  );
  await ask('decide', { tabId, reportId: other, change: { decision: 'not-same' } });
  const draft = { id: null, subject: 'report', about: one, quote: null, version: 0 };
  const on = { url: DEMO_URL, title: told[one ?? '']?.headline ?? '' };
  const { note } = Object(await ask('desk.keepNote', { ...draft, ...on, text: 'Ask them' }));
  await ask('desk.keepNote', { ...note, text: 'Asked them; they stand by it.' });
  const { rows } = Object(
    await ask('desk.search', { query: 'Kazakhstan', from: 0, count: 20, fresh: true }),
  );
  const { id: board } = Object(await ask('desk.makeBoard', 'Almaty, 5 January'));
  await ask('desk.changeBoard', { id: board, change: { kind: 'add', rows } });
  const own = await ask('datasets.make', { title: 'Mine', from: { query: 'Kazakhstan' } });
  const [first] = await rowsOf(own);
  const tagged = { kind: 'tags', report: first?.id, tags: ['checked'] };
  expect(await ask('datasets.edit', { id: own, edit: tagged })).toBeNull();
  await ask('datasets.makeKey', { name: 'Desk', password: null });
  await ask('library.setKeeping', { days: 90, most: 50_000 });
  await settings.evaluate(
    "chrome.storage.local.set({ look: { language: 'de', appearance: 'dark' } })",
  );
}

test('exported, erased and taken in again, everything is as it was', async () => {
  await live();
  const before = await held(session);
  expect(before.counts).toMatchObject({
    feeds: 1,
    subscriptions: 1,
    boards: 1,
    notes: 1,
    decisions: 1,
    own: 1,
    datasets: 3,
  });
  expect(before.text).toContain(OUTLETS[0]);
  await says(/Everything in one file/);
  await settings.bringToFront();
  await press('Export everything');
  const name = await until(
    'the file',
    async () =>
      await Promise.resolve(readdirSync(downloads).find((one) => one.endsWith('.gz')) ?? null),
  );
  await says(/Exported: /);

  await press('Erase the whole library');
  await press('Erase');
  await says(/take this back until/);
  await settings.evaluate("chrome.storage.local.remove(['look', 'keeping', 'settings'])");
  await settings.reload();
  const nothing = await held(session);
  expect(nothing.counts).toEqual({});
  expect(nothing.reports).toEqual([]);
  await settings.evaluate('chrome.alarms.clearAll()');

  await says(/Everything in one file/);
  const input = await settings.waitForSelector('.transfer input');
  await input?.uploadFile(join(downloads, name));
  expect(await says(/\d+ reports read\.(?! …)/)).not.toMatch(/did not fit/);
  await until('the end of the import', async () =>
    (await settings.$('.transfer input:disabled')) ? null : true,
  );
  const after = await held(session);
  expect(after.counts).toEqual(before.counts);
  expect(after.reports).toEqual(before.reports);
  expect(after.rows).toEqual(before.rows);
  expect(after.choices).toEqual(before.choices);
  const alarms: unknown = await settings.evaluate(
    'chrome.alarms.getAll().then((all) => all.map(({ name }) => name))',
  );
  expect(alarms).toEqual(expect.arrayContaining(['feeds', 'datasets']));
});

test('what was taken in lives on: the dataset is updated, steps are taken back', async () => {
  await team.publish(reportStatements(8));
  await ask('datasets.update', `https://${DESK}/p/`);
  await until('the update', async () => {
    const all = await ask('datasets.subscriptions');
    const [{ taken, progress }] = Array.isArray(all) ? all : [];
    return progress === null && taken[0]?.version === 2 ? true : null;
  });
  const { datasets } = Object(await ask('library'));
  expect(datasets).toContainEqual(expect.objectContaining({ title: 'Harbour fire', reports: 8 }));
  const all = await ask('datasets.own');
  const [{ id }] = Array.isArray(all) ? all : [];
  const tags = async () => (await rowsOf(id)).flatMap((row) => row.tags);
  expect(await tags()).toEqual(['checked']);
  await ask('datasets.undo', id);
  expect(await tags()).toEqual([]);
});
