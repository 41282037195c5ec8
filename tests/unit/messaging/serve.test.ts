import { expect, test, vi } from 'vitest';
import type { Sender } from '@/lib/browser/messages';
import type { Reading } from '@/lib/core/model/reading';
import { serve } from '@/lib/messaging/serve';
import { NOBODY } from '@/tests/support/nobody';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const URL = 'https://www.newsbreak.com/n/1';
const PAGE: Sender = { own: true, page: true, tabId: null, frameId: null, url: null };
const SCRIPT: Sender = { own: true, page: false, tabId: 3, frameId: 0, url: URL };
const SENDERS: Record<string, Sender> = {
  'a page of ours': PAGE,
  'our script on a listed page': SCRIPT,
  'our script in a frame': { ...SCRIPT, frameId: 2 },
  'our script on a page that is not listed': {
    ...SCRIPT,
    url: 'https://newsbreak.com.evil.example/',
  },
  'another extension': { ...PAGE, own: false },
};

const reading: Reading = {
  page: {
    url: URL,
    site: 'newsbreak',
    layout: 'x',
    kind: 'list',
    capturedAt: '2024-03-10T09:00:00.000Z',
    title: '',
  },
  story: null,
  snippets: [],
  missing: ['headline'],
  problems: [],
};

const unread = vi.fn<(tabId: number, url: string) => Promise<void>>(() => Promise.resolve());
const answer = serve(
  { ...NOBODY, unread },
  (url) => Promise.resolve(url.startsWith('https://www.newsbreak.com/')),
  (area, name) => Promise.resolve({ ok: true, value: `${area} ${name}` }),
);

const ARGUMENTS: Record<string, unknown> = {
  warm: null,
  reader: null,
  storySeen: reading,
  listMarks: null,
  contextOf: 3,
  readTab: 3,
  decide: { tabId: 3, reportId: 'r', change: { decision: null } },
  library: null,
  losses: null,
  dismissLosses: null,
  settings: null,
  saveSettings: { badge: true, recordPages: false, listMarks: false, sitesOff: [] },
  outline: 3,
  site: 'https://paper.example/',
  setSite: { url: 'https://paper.example/', listed: false, on: false },
  sites: null,
  storageUse: null,
  removeDataset: 'ferries',
  loadStarter: null,
  eraseLibrary: null,
  undoErase: null,
  finishErase: null,
  erasePages: null,
};
const FROM_SCRIPTS = new Set(['warm', 'reader', 'storySeen', 'listMarks']);

const cases = Object.keys(SENDERS).flatMap((who) =>
  Object.keys(ARGUMENTS).map((call) => [call, who] as const),
);

test.each(cases)('%s from %s', async (call, who) => {
  const sender = SENDERS[who] ?? PAGE;
  const allowed = FROM_SCRIPTS.has(call) ? sender === SCRIPT : sender === PAGE;
  const { value } = await answer({ call, argument: ARGUMENTS[call] }, sender);
  const refused = JSON.stringify(value).includes('not-allowed');
  expect(refused).toBe(!allowed);
});

test.each(Object.keys(SENDERS))('calls of areas from %s', async (who) => {
  const { value } = await answer({ call: 'feeds.list' }, SENDERS[who] ?? PAGE);
  const told = { ok: true, value: 'feeds list' };
  const refused = { ok: false, state: 'failed', problem: { code: 'not-allowed' } };
  expect(value).toEqual(who === 'a page of ours' ? told : refused);
});

test.each([
  null,
  7,
  'warm',
  {},
  { call: 'constructor' },
  { call: 'contextOf', argument: 'x' },
  { call: '__proto__' },
  { call: '__proto__.list' },
  { call: '.list' },
])('nonsense is refused: %j', async (message) => {
  const { value } = await answer(message, PAGE);
  expect(value).toMatchObject({ ok: false });
});

test('a script may only tell of the site it runs on', async () => {
  const elsewhere = { ...reading, page: { ...reading.page, url: 'https://other.example/' } };
  const { value } = await answer({ call: 'storySeen', argument: elsewhere }, SCRIPT);
  expect(value).toMatchObject({ problem: { code: 'not-allowed' } });
});

test('a reading that cannot be taken is told to its tab', async () => {
  unread.mockClear();
  const long = { ...reading, page: { ...reading.page, title: 'x'.repeat(10_000) } };
  const { value } = await answer({ call: 'storySeen', argument: long }, SCRIPT);
  expect(JSON.stringify(value)).toContain('bad-message');
  expect(unread.mock.calls).toEqual([[3, URL]]);
});
