import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ColumnMapping, ImportState, RefusedRow } from '@/lib/core/model/curation';
import { utf8 } from '@/lib/datasets/bytes';
import { Refused } from '@/lib/datasets/refusal';
import { libraryStatus } from '@/lib/store/datasets';
import { openStore } from '@/lib/store/open';
import { ownRow, ownRows } from '@/lib/store/own';
import { removeDataset } from '@/lib/store/remove';
import type { World } from '@/lib/tasks/areas';
import { showKept } from '@/lib/tasks/curation/keep';
import { importFile, type ImportRequest } from '@/lib/tasks/curation/import-file';
import { previewOf } from '@/lib/tasks/curation/preview';
import { rowsOfOwn } from '@/lib/tasks/curation/rows';
import { liveOf } from '@/lib/tasks/curation/working';
import { interrupted } from '@/tests/support/interrupted';
import { worldOf } from '@/tests/support/world';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const AT = '2026-03-01T12:00:00.000Z';
const CSV = [
  'url,title,media_name,publish_date,language',
  'https://lindholm.example/1,Ferry aground off Lindholm,Lindholm Post,2026-02-01,en',
  'javascript:alert(1),A script,Lindholm Post,2026-02-01,en',
  'data:text/html,Data,Lindholm Post,2026-02-01,en',
  'https://lindholm.example/2,Ferry afloat again,Lindholm Post,2026-02-02,en',
  'https://lindholm.example/2,Ferry afloat once more,Lindholm Post,2026-02-02,en',
  'https://lindholm.example/3,Ferry sails,Lindholm Post,2049-01-01,en',
  '',
].join('\n');

let world: World;
let worlds = 0;
beforeEach(() => {
  worlds += 1;
  world = worldOf(openStore(`import-file-${worlds}`));
});

async function run(text: string, request: Partial<ImportRequest> = {}, stop?: AbortController) {
  let rows: ImportState['rows'] | undefined;
  const refused: RefusedRow[] = [];
  const came = await importFile(
    world,
    utf8(text),
    { name: 'a.csv', columns: null, into: null, title: 'Ferries', prefer: 'file', ...request },
    {
      at: AT,
      signal: (stop ?? new AbortController()).signal,
      tell(state) {
        rows = state.rows ?? rows;
        if (state.row) refused.push(state.row);
        if (stop && state.rows) stop.abort();
      },
    },
  );
  return { came, rows, refused };
}

async function headlines(id: string): Promise<(string | null)[]> {
  const row = await ownRow(world.store, id);
  if (!row) throw new Error('It is not there.');
  const { rows } = rowsOfOwn(await liveOf(world.store, row), { from: 0, count: 200, words: '' });
  return rows.map(({ headline }) => headline);
}

const idOf = ({ came }: Awaited<ReturnType<typeof run>>): string => {
  if (!came.ok) throw new Error(came.problem.code);
  return came.value;
};

test('each row is taken or refused with its number and why; the library has what was taken', async () => {
  const first = await run(CSV);
  expect(first.rows).toEqual({
    accepted: 2,
    known: 0,
    updated: 0,
    kept: 0,
    feeds: 0,
    refused: 4,
  });
  expect(
    first.refused.map(({ number, refusal }) => [number, refusal.params?.['field'] ?? refusal.code]),
  ).toEqual([
    [3, 'url'],
    [4, 'url'],
    [6, 'row-twice'],
    [7, 'published'],
  ]);
  expect(await headlines(idOf(first))).toEqual([
    'Ferry afloat again',
    'Ferry aground off Lindholm',
  ]);
  expect((await libraryStatus(world.store)).reports).toBe(2);
});

test('the same file again is all known and makes no new state', async () => {
  const into = idOf(await run(CSV));
  const before = await ownRow(world.store, into);
  expect((await run(CSV, { into })).rows).toMatchObject({ accepted: 0, known: 2, updated: 0 });
  expect(await ownRow(world.store, into)).toEqual(before);
});

test('what a file tells otherwise stays as it was, or is updated, as the person says', async () => {
  const into = idOf(await run(CSV));
  const other = CSV.replace('Ferry aground off Lindholm', 'Ferry runs aground');
  expect((await run(other, { into, prefer: 'mine' })).rows).toMatchObject({ kept: 1, updated: 0 });
  expect(await headlines(into)).toContain('Ferry aground off Lindholm');
  expect((await run(other, { into, prefer: 'file' })).rows).toMatchObject({ kept: 0, updated: 1 });
  expect(await headlines(into)).toContain('Ferry runs aground');
});

test('a cancelled import leaves nothing, into a new dataset and into an old one', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `https://many.example/${i},Report ${i}`);
  const text = ['url,title', ...many].join('\n');
  const cancelled = await run(text, {}, new AbortController());
  expect(cancelled.came).toEqual({ ok: false, problem: { code: 'cancelled' } });
  expect(await ownRows(world.store)).toEqual([]);
  const into = idOf(await run(CSV));
  const before = await ownRow(world.store, into);
  expect((await run(text, { into }, new AbortController())).came.ok).toBe(false);
  expect(await ownRow(world.store, into)).toEqual(before);
  expect((await libraryStatus(world.store)).reports).toBe(2);
});

test('a file that breaks off in its last row is refused as a whole', async () => {
  const refused = run(`${CSV}"https://lindholm.example/9,never closed`);
  await expect(refused).rejects.toThrow(Refused);
  expect(await ownRows(world.store)).toEqual([]);
  expect((await libraryStatus(world.store)).reports).toBe(0);
});

test('more rows than are taken, and a row without end, are named', async () => {
  const rows = Array.from({ length: 200_001 }, (_, i) => `https://many.example/${i}`);
  await expect(run(rows.join('\n'), { name: 'a.txt' })).rejects.toThrow('too-large');
  const endless = `url,title\nhttps://a.example/1,${'x'.repeat(3_000_000)}`;
  await expect(run(endless)).rejects.toThrow('line-too-long');
  expect(await ownRows(world.store)).toEqual([]);
}, 60_000);

test('keys that JavaScript knows otherwise are just words', async () => {
  const text =
    '{"totalResults":1,"articles":[{"__proto__":{"title":"x"},"constructor":1,"url":"https://a.example/1","title":"A"}]}';
  const id = idOf(await run(text, { name: 'a.json' }));
  expect(await headlines(id)).toEqual(['A']);
  expect(Reflect.get({}, 'title')).toBeUndefined();
});

const look = (text: string, columns: ColumnMapping | null = null, name = 'a.csv') =>
  previewOf(name, utf8(text), columns, AT);

test('a preview says what is understood as what, and changes nothing', async () => {
  const { read } = await look(CSV);
  expect(read).toMatchObject({
    format: 'csv',
    columns: { url: 'url', headline: 'title', outlet: 'media_name', published: 'publish_date' },
  });
  expect(read?.rows.slice(0, 2)).toMatchObject([
    { number: 2, kind: 'report', headline: 'Ferry aground off Lindholm' },
    { number: 3, kind: 'refused' },
  ]);
  expect(await ownRows(world.store)).toEqual([]);
});

test('a table of unknown headings is shown by them, and read once columns are named', async () => {
  const odd = 'Wo,Was\nhttps://a.example/1,Etwas';
  expect((await look(odd)).read).toMatchObject({ headings: ['Wo', 'Was'], rows: [] });
  const { read } = await look(odd, { url: 'Wo', headline: 'Was' });
  expect(read?.rows).toMatchObject([{ headline: 'Etwas', url: 'https://a.example/1' }]);
});

test('a table without headings is read by the numbers of its columns', async () => {
  const cells = Array.from({ length: 61 }, (_, i) => (i === 59 ? '20220107140000' : `${i}`));
  const line = [...cells.slice(0, 60), 'https://a.example/1'].join('\t');
  const columns = { url: '#61', published: '#60' };
  const { read } = await look(`${line}\n`, columns, '20220107.export.CSV');
  expect(read?.rows).toMatchObject([
    { number: 1, kind: 'report', url: 'https://a.example/1', published: '2022-01-07T14:00:00Z' },
  ]);
});

test('what is no text, or in no known form, is refused by name', async () => {
  const binary = await previewOf('a.bin', new Uint8Array([0, 1, 2, 0xff, 0xfe, 0, 0]), null, AT);
  expect(binary.refusal?.code).toBe('encoding');
  expect((await look('just some words', null, 'a.txt')).refusal?.code).toBe('unknown-format');
  const bomb = await previewOf('a.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), null, AT);
  expect(bomb.refusal?.code).toBe('encoding');
});

test('a death during an import leaves nothing, or what is gone on with: the library shows what is kept', async () => {
  const { store } = world;
  let went = 0;
  let left = 0;
  for (let uses = 0; uses < 40; uses += 1) {
    world = { ...world, store: interrupted(store, uses) };
    await run(CSV, { title: `Ferries ${uses}` }).catch(() => null);
    world = { ...world, store };
    const kept = await ownRows(store);
    if (kept.length > went) {
      const { datasets } = await libraryStatus(store);
      left += datasets.filter(({ state }) => state === 'loading').length;
      went = kept.length;
    }
    await showKept(world, AT);
    const { datasets, reports } = await libraryStatus(store);
    const wholly = kept.map(({ id, revision }) => `${id} ${revision} ready`);
    const shown = datasets.map(({ id, revision, state }) => `${id} ${revision} ${state}`);
    expect(shown.toSorted()).toEqual(wholly.toSorted());
    expect(reports).toBe(datasets.length * 2);
  }
  expect(went).toBeGreaterThan(5);
  expect(left).toBeGreaterThan(0);
});

test('what was removed from the library alone is not shown again until it is changed', async () => {
  const { store } = world;
  const { came } = await run(CSV);
  const id = came.ok ? came.value : '';
  await removeDataset(store, id);
  await showKept(world, AT);
  expect((await libraryStatus(store)).datasets).toEqual([]);
  await run(CSV.replace('Ferry afloat again', 'Ferry is afloat again'), { into: id });
  expect((await libraryStatus(store)).datasets).toMatchObject([{ id, state: 'ready' }]);
  expect(await ownRow(store, id)).toMatchObject({ unwanted: false });
});
