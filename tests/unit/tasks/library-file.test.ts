import 'fake-indexeddb/auto';
import canonicalize from 'canonicalize';
import { expect, test, vi } from 'vitest';
import { captureReports } from '@/lib/store/capture';
import { libraryStatus } from '@/lib/store/datasets';
import { decisionsOn, keepDecision } from '@/lib/store/decisions';
import { addFeeds, feedsOf } from '@/lib/store/feeds';
import { keepNote, noteHistory, notesAbout } from '@/lib/store/notes';
import { openStore, type Store } from '@/lib/store/open';
import { removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import type { ExportCursor } from '@/lib/core/model/keeping';
import { followed } from '@/lib/datasets/feeds/state';
import { exportPart } from '@/lib/tasks/library/export-part';
import { importPart } from '@/lib/tasks/library/import-part';
import { AT, ferry, loadFerries } from '@/tests/support/ferries';

const choices: Record<string, unknown>[] = [];
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
  await captureReports(store, [ferry(3_000, 'https://b.example/')]);
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
