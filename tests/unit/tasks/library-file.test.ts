import 'fake-indexeddb/auto';
import canonicalize from 'canonicalize';
import { expect, test, vi } from 'vitest';
import { captureReports } from '@/lib/store/capture';
import { readCatalogue } from '@/lib/store/catalogue';
import { libraryStatus } from '@/lib/store/datasets';
import { decisionsOn, keepDecision } from '@/lib/store/decisions';
import { changeBoard, makeBoard } from '@/lib/store/boards';
import { addFeeds, feedsOf } from '@/lib/store/feeds';
import { keepNote, noteHistory, notesAbout } from '@/lib/store/notes';
import { openStore, type Store } from '@/lib/store/open';
import { removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import { statementsOn } from '@/lib/store/statements';
import { changeSubscription, keepSubscription } from '@/lib/store/subscriptions';
import type { ExportCursor } from '@/lib/core/model/keeping';
import type { Subscription } from '@/lib/core/model/subscription';
import { generateKey } from '@/lib/datasets/trust/secret-key';
import { curationCalls } from '@/lib/tasks/curation/calls';
import { rowOf } from '@/lib/core/model/library-row';
import { followed } from '@/lib/datasets/feeds/state';
import { exportPart } from '@/lib/tasks/library/export-part';
import { importPart } from '@/lib/tasks/library/import-part';
import { AT, ferry, loadFerries } from '@/tests/support/ferries';
import { worldOf } from '@/tests/support/world';

const choices: Record<string, unknown>[] = [];
vi.mock('webextension-polyfill', () => ({ default: {} }));
const starter: boolean[] = [];
vi.mock('@/lib/browser/sentinel', () => ({
  wantStarter: (wanted: boolean) => {
    starter.push(wanted);
    return Promise.resolve();
  },
  wantsStarter: () => Promise.resolve(true),
}));
vi.mock('@/lib/browser/kept-choices', () => ({
  keptChoices: () => Promise.resolve({ settings: { badge: false } }),
  keepChoices: (kept: Record<string, unknown>) => {
    choices.push(kept);
    return Promise.resolve();
  },
}));

async function exported(store: Store): Promise<string[]> {
  const lines: string[] = [];
  let from: ExportCursor | null = null;
  do {
    const { text, next }: Awaited<ReturnType<typeof exportPart>> = await exportPart(store, from);
    lines.push(...text.split('\n').slice(0, -1));
    from = next;
  } while (from);
  return lines;
}

/** Lines that only one of an export and a library has. */
async function differing(store: Store, lines: readonly string[]): Promise<string[]> {
  const [one, other] = [lines, await exported(store)].map(
    (all) => new Set(all.map((line) => canonicalize(JSON.parse(line)) ?? '')),
  );
  if (!one || !other) return ['nothing'];
  return [
    ...[...one].filter((line) => !other.has(line)),
    ...[...other].filter((line) => !one.has(line)),
  ];
}

async function full(name: string): Promise<Store> {
  const store = openStore(name);
  await loadFerries(store, [ferry(1), ferry(2), ferry(3)], 1);
  await captureReports(
    store,
    Array.from({ length: 2_000 }, (_, n) => ferry(n + 10, 'https://list.example/')),
  );
  await sealRecent(store, 1);
  await captureReports(store, [{ ...ferry(10, 'https://b.example/'), headline: 'Ferry sinks' }]);
  const ofList = { ...ferry(3_001, 'https://list.example/'), domain: null };
  await captureReports(store, [ferry(3_000, 'https://b.example/'), ofList]);
  await removeReport(store, ferry(11).id);
  await keepDecision(
    store,
    'story',
    ferry(12).id,
    { decision: 'not-same' },
    '2024-05-06T12:00:00Z',
  );
  await addFeeds(store, [followed('https://feed.example/rss', 'Feed', '2024-05-06T12:00:00.000Z')]);
  const about = ferry(12).id;
  const draft = {
    id: null,
    subject: 'report',
    about,
    quote: null,
    text: 'Ask them',
    version: 0,
  } as const;
  await keepNote(
    store,
    { ...draft, url: 'https://paper.example/', title: 'Ferries' },
    { at: AT, id: 'note-1' },
  );
  return store;
}

test('what was exported is the same in an empty library, whatever the pieces, and a second time adds nothing', async () => {
  const from = await full('exporting');
  const lines = await exported(from);
  const into = openStore('importing');
  for (let at = 0; at < lines.length; at += 333) {
    const taken = await importPart(into, lines.slice(at, at + 333));
    expect(taken).toMatchObject({ ok: true, value: { refused: 0 } });
  }
  expect(choices).toEqual([{ settings: { badge: false } }]);
  const [there, here] = await Promise.all([libraryStatus(from), libraryStatus(into)]);
  expect(here.reports).toBe(there.reports);
  expect(here.datasets.map(({ id, revision, state }) => [id, revision, state])).toEqual([
    ['ferries', 1, 'ready'],
  ]);
  expect(await differing(into, lines)).toEqual([]);
  expect(await feedsOf(into)).toEqual(await feedsOf(from));
  expect(await decisionsOn(into, 'story')).toEqual(await decisionsOn(from, 'story'));
  expect(await notesAbout(into, [ferry(12).id])).toHaveLength(1);
  expect(await noteHistory(into, 'note-1')).toEqual(await noteHistory(from, 'note-1'));
  await importPart(into, lines);
  expect((await libraryStatus(into)).reports).toBe(there.reports);
  expect(await differing(into, lines)).toEqual([]);
}, 60_000);

/** A dataset of one's own, with a step that can be taken back. */
async function makeOwn(store: Store): Promise<string> {
  const call = async (name: string, argument: unknown) => {
    const answer = await curationCalls[name]?.(worldOf(store), argument);
    expect(answer).toMatchObject({ ok: true });
    return answer?.ok ? answer.value : null;
  };
  const id = String(await call('make', { title: 'Ferries of mine', from: null }));
  const told = {
    url: 'https://p.example/1',
    headline: 'Ferry aground',
    outlet: '',
    language: 'en',
  };
  const edits = [
    { kind: 'report', told: { ...told, published: '2024-02-01' } },
    { kind: 'note', report: 'url:https://p.example/1', id: null, text: 'Called them.' },
    {
      kind: 'decision',
      decision: { story: 'story', report: 'url:https://p.example/1', word: 'not-same' },
    },
  ];
  for (const edit of edits) await call('edit', { id, edit });
  return id;
}

const KEY = 'a'.repeat(64);

async function follow(store: Store): Promise<Subscription> {
  const { publicKey } = await generateKey(false);
  const created = '2024-03-01T00:00:00Z';
  const one: Subscription = {
    url: 'https://desk.example/p/',
    dataset: 'https://desk.example/p/',
    name: 'Harbour fire',
    compared: true,
    allowPrivate: false,
    trusted: {
      publisher: {
        format: 'second-source-publisher',
        spec: 1,
        pack: 'harbour-fire',
        number: 1,
        threshold: 1,
        keys: [publicKey.text],
        created,
      },
      version: 3,
      manifest: KEY,
      created,
    },
    told: null,
    confirmed: created,
    expires: created,
    failures: 2,
    refusal: null,
    problem: 'no-access',
    due: created,
    taken: [{ version: 3, manifest: KEY, at: created }],
    rekeyed: null,
  };
  await keepSubscription(store, one);
  return one;
}

/** Everything that a library keeps but reports and their index, past the product. */
async function everything(store: Store): Promise<unknown> {
  const names = ['boards', 'feeds', 'notes', 'decisions', 'subscriptions', 'own'] as const;
  const { volumes } = await readCatalogue(store);
  const shown = new Set(volumes.map(({ number }) => number));
  const [kept, statements, shelf] = await store.run(async (db) => [
    await Promise.all(names.map((name) => db.getAll(name))),
    (await db.getAll('statements'))
      .filter(({ volume }) => shown.has(volume))
      .map(({ about, on, statement }) => ({ about, on, statement })),
    [await db.getAllKeys('shelf'), await db.getAll('shelf')],
  ]);
  return { kept, statements, shelf };
}

test('boards, subscriptions and datasets of one’s own are in it, too, with what they consist of', async () => {
  const from = openStore('all-from');
  await makeBoard(from, 'Empty', { at: AT, id: 'b-0' });
  await makeBoard(from, 'Bergen', { at: AT, id: 'b-1' });
  const rows = Array.from({ length: 1_200 }, (_, n) => rowOf(ferry(n), null, new Map()));
  await changeBoard(from, 'b-1', { kind: 'add', rows }, AT);
  await changeBoard(from, 'b-1', { kind: 'note', reportId: ferry(7).id, note: 'Who says so?' }, AT);
  const one = await follow(from);
  const own = await makeOwn(from);
  const into = openStore('all-into');
  const lines = await exported(from);
  for (let at = 0; at < lines.length; at += 2)
    expect(await importPart(into, lines.slice(at, at + 2))).toMatchObject({
      value: { refused: 0 },
    });
  await changeSubscription(from, one.url, (known) => ({ ...known, failures: 0, problem: null }));
  expect(await everything(into)).toEqual(await everything(from));
  expect((await statementsOn(into, 'story')).map(({ dataset }) => dataset)).toEqual([own]);
  expect(await differing(into, lines)).toEqual([]);
  const undone = await curationCalls['undo']?.(worldOf(into), own);
  expect(undone, 'its steps are there to be taken back').toMatchObject({ ok: true });
  expect(await statementsOn(into, 'story')).toEqual([]);
});

test('half a board, a file without end and a dataset without its files are refused, and nothing of them stays', async () => {
  const from = openStore('half-from');
  await makeOwn(from);
  await makeBoard(from, 'Bergen', { at: AT, id: 'b-1' });
  const row = rowOf(ferry(1), null, new Map());
  await changeBoard(from, 'b-1', { kind: 'add', rows: [row] }, AT);
  const lines = (await exported(from)).filter(
    (line) => !line.startsWith('{"file"') && !line.startsWith('{"onBoard"'),
  );
  const into = openStore('half-into');
  const endless = Array.from({ length: 40 }, () =>
    JSON.stringify({ file: 'own:x/c/1', bytes: 'AAAA', ends: false }),
  );
  const taken = await importPart(into, [...lines, ...endless]);
  expect(taken).toMatchObject({ ok: true, value: { reports: 1 } });
  expect(taken.ok && taken.value.refused).toBeGreaterThan(1);
  expect(await everything(into)).toMatchObject({ kept: [[], [], [], [], [], []], shelf: [[], []] });
});

test('lines that do not fit are refused one by one; what is no export is refused whole', async () => {
  const store = openStore('hostile-import');
  const head = JSON.stringify({ format: 'second-source-library', version: 1 });
  expect(await importPart(store, ['{"format":"other","version":1}'])).toMatchObject({ ok: false });
  const bad = [
    '{',
    '[]',
    '{"feed":{"url":"javascript:alert(1)"}}',
    JSON.stringify({ feed: { ...followed('http://plain.example/', 'x', AT) } }),
    JSON.stringify({ report: { ...ferry(1, 'p'), url: 'javascript:alert(1)' } }),
    JSON.stringify({ report: { ...ferry(1, 'p'), provenance: [{ kind: 'god', id: '', at: AT }] } }),
    '{"note":{"id":7}}',
    '{"dataset":{"id":""}}',
  ];
  const taken = await importPart(store, [head, ...bad, JSON.stringify({ report: ferry(1, 'p') })]);
  expect(taken).toEqual({ ok: true, value: { reports: 1, refused: bad.length } });
  expect((await libraryStatus(store)).reports).toBe(1);
  expect(await feedsOf(store)).toEqual([]);
});

test('of a damaged library everything that can be read is exported', async () => {
  const store = await full('damaged-export');
  const whole = (await exported(store)).length;
  const [pages] = (await readCatalogue(store)).volumes.filter(({ dataset }) => dataset === null);
  await store.volumes.use(pages?.number ?? 0, (db) => db.put('records', Uint8Array.of(1, 2, 3), 1));
  const rest = (await exported(store)).length;
  expect(rest).toBeLessThan(whole);
  expect(rest).toBeGreaterThan(whole - 33);
  await store.volumes.remove(pages?.number ?? 0);
  const lines = await exported(store);
  expect(lines.filter((line) => line.includes('"of":"ferries"'))).toHaveLength(3);
});
