import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OwnEdit } from '@/lib/core/model/curation';
import type { Result } from '@/lib/core/model/problem';
import { openStore } from '@/lib/store/open';
import type { World } from '@/lib/tasks/areas';
import { curationCalls } from '@/lib/tasks/curation/calls';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { removeDataset, type OwnToo } from '@/lib/store/remove';
import { libraryStatus } from '@/lib/store/datasets';
import { ownRows } from '@/lib/store/own';
import { interrupted } from '@/tests/support/interrupted';
import { worldOf } from '@/tests/support/world';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/lib/tasks/erase', () => ({
  dropDataset: (_: unknown, id: string, own: OwnToo) =>
    removeDataset(world.store, id, own).then(() => ({ ok: true, value: null })),
}));

let world: World;
let worlds = 0;
beforeEach(() => {
  worlds += 1;
  world = worldOf(openStore(`edit-${worlds}`));
});

type Answer<Name extends keyof CurationApi> =
  Awaited<ReturnType<CurationApi[Name]>> extends Result<infer T> ? T : never;

/** Calls as the background answers them. */
async function ask<Name extends keyof CurationApi>(
  name: Name,
  argument: unknown = null,
): Promise<Answer<Name>> {
  const answer = await curationCalls[name]?.(world, argument);
  if (!answer?.ok) throw new Error(answer?.problem.code);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract says of the call
  return answer.value as Answer<Name>;
}

const REPORT = {
  url: 'https://lindholm.example/1',
  headline: 'Ferry aground',
  outlet: 'Lindholm Post',
  published: '2026-02-01',
  language: 'en',
};
const ID = 'url:https://lindholm.example/1';

const edit = (id: string, change: OwnEdit) => ask('edit', { id, edit: change });
const rows = (id: string) => ask('rows', { id, from: 0, count: 50, words: '' });

async function ferries(title = 'Ferries', told = REPORT): Promise<string> {
  const id = await ask('make', { title, from: null });
  expect(await edit(id, { kind: 'report', told })).toBeNull();
  return id;
}

test('a report is added by hand, tagged, noted, decided upon; each step is undone and done again', async () => {
  const id = await ferries();
  await edit(id, { kind: 'tags', report: ID, tags: ['ferry', '#sea', '<b>'] });
  await edit(id, { kind: 'note', report: ID, id: null, text: 'Called the harbour master.' });
  const decision = { story: ID, report: ID, word: 'not-same', retracted: '12 killed' } as const;
  await edit(id, { kind: 'decision', decision });
  const all = await rows(id);
  expect(all.rows).toMatchObject([
    {
      id: ID,
      tags: ['ferry', 'sea'],
      notes: [{ text: 'Called the harbour master.' }],
      decisions: [decision],
    },
  ]);
  await ask('undo', id);
  expect((await rows(id)).rows[0]?.decisions).toEqual([]);
  for (let i = 0; i < 3; i += 1) await ask('undo', id);
  expect((await rows(id)).total).toBe(0);
  for (let i = 0; i < 4; i += 1) await ask('redo', id);
  expect(await rows(id)).toEqual(all);
});

test('what is no report is refused by the field, and what is there already is not overwritten', async () => {
  const id = await ferries();
  const unsafe = await edit(id, { kind: 'report', told: { ...REPORT, url: 'javascript:1' } });
  expect(unsafe).toMatchObject({ code: 'row', params: { field: 'url' } });
  const twice = await edit(id, { kind: 'report', told: { ...REPORT, headline: 'Other' } });
  expect(twice?.code).toBe('row-twice');
  expect((await rows(id)).rows).toMatchObject([{ headline: 'Ferry aground' }]);
});

test('history tells what each step changed and leads back to any of them', async () => {
  const id = await ferries();
  await edit(id, { kind: 'remove', report: ID });
  const { now, states } = await ask('states', id);
  expect([now, states.map(({ reports }) => reports)]).toEqual([2, [0, 1, 0]]);
  const { changes } = await ask('compareStates', { id, from: 1, to: 2 });
  expect(changes).toMatchObject([{ change: 'withdrawn', title: 'Ferry aground' }]);
  await ask('goToState', { id, state: 1 });
  expect((await rows(id)).total).toBe(1);
});

test('a merge shows what both tell differently, waits for a choice of each, and is undone', async () => {
  const into = await ferries();
  const from = await ferries('Others', { ...REPORT, headline: 'Ferry runs aground' });
  await edit(from, { kind: 'report', told: { ...REPORT, url: 'https://lindholm.example/2' } });
  const plan = await ask('planMerge', { into, from });
  expect(plan).toMatchObject({ added: 1, same: 0, conflicts: { total: 1 } });
  expect(plan.conflicts.changes[0]?.fields).toEqual([
    { field: 'headline', before: 'Ferry aground', after: 'Ferry runs aground' },
  ]);
  await ask('merge', { into, from, choices: { each: {}, rest: null } });
  expect((await rows(into)).total).toBe(1);
  const each = { [`report:${ID}`]: 'theirs' };
  await ask('merge', { into, from, choices: { each, rest: null } });
  expect((await rows(into)).rows.map(({ headline }) => headline)).toContain('Ferry runs aground');
  await ask('undo', into);
  expect((await rows(into)).rows).toMatchObject([{ headline: 'Ferry aground' }]);
});

test('many small steps stay few chunks, and a removed dataset leaves no file', async () => {
  const id = await ferries();
  for (let i = 2; i < 70; i += 1)
    await edit(id, { kind: 'report', told: { ...REPORT, url: `https://lindholm.example/${i}` } });
  expect((await rows(id)).total).toBe(69);
  await ask('removeOwn', id);
  expect(await world.store.run((db) => db.count('shelf'))).toBe(0);
  expect(await ask('own')).toEqual([]);
}, 60_000);

/** What is there of a dataset whose removal died at a use of the store: shown, kept, and with files or not. */
async function afterDeath(uses: number): Promise<readonly [number, number, boolean]> {
  world = worldOf(openStore(`remove-${uses}`));
  const { store } = world;
  const id = await ferries();
  await removeDataset(interrupted(store, uses), id, 'gone').catch(() => null);
  const { datasets } = await libraryStatus(store);
  const files = await store.run((db) => db.count('shelf'));
  return [datasets.length, (await ownRows(store)).length, files > 0];
}

test('a dataset whose removal died is there and shown, or gone', async () => {
  const states: unknown[] = [];
  for (let uses = 0; uses < 6; uses += 1) states.push(await afterDeath(uses));
  const [there, gone] = [
    [1, 1, true],
    [0, 0, false],
  ];
  const first = states.findIndex((state) => JSON.stringify(state) === JSON.stringify(gone));
  expect(first).toBeGreaterThan(0);
  expect(states).toEqual(states.map((_, i) => (i < first ? there : gone)));
});

test('a key is kept so that nobody reads it out; its backup opens with the password alone', async () => {
  const { key, backup } = await ask('makeKey', { name: 'Desk', password: 'long enough words' });
  const [row] = await world.store.run((db) => db.getAll('keys'));
  expect(row?.key.extractable).toBe(false);
  await ask('dropKey', key.id);
  expect(await ask('takeKey', { name: 'Desk', backup, password: 'wrong' })).toBeNull();
  const taken = await ask('takeKey', { name: 'Desk', backup, password: 'long enough words' });
  expect(taken?.text).toBe(key.text);
  const [again] = await world.store.run((db) => db.getAll('keys'));
  expect(again?.key.extractable).toBe(false);
});

test('another key takes over only with the one before; without it, nothing is published', async () => {
  const id = await ferries();
  const first = (await ask('makeKey', { name: 'One', password: null })).key;
  const second = (await ask('makeKey', { name: 'Two', password: null })).key;
  const wish = { id, texts: false, days: 30 };
  expect((await ask('publish', { ...wish, key: first.text })).version).toBe(1);
  expect((await ask('publish', { ...wish, key: second.text })).version).toBe(1);
  await ask('dropKey', second.id);
  await expect(ask('publish', { ...wish, key: first.text })).rejects.toThrow('not-allowed');
});

test('calls that make no sense are refused before they do anything', async () => {
  for (const [name, argument] of [
    ['stage', { staged: 'x', piece: 5_000, bytes: 'AAAA' }],
    ['stage', { staged: 'x', piece: 0, bytes: '!' }],
    ['edit', { id: 'own-nothing', edit: { kind: 'remove', report: 'x' } }],
    ['rows', { id: 'own-nothing', from: 0, count: 10, words: '' }],
    ['makeKey', { name: 'x', password: 'short' }],
    ['publish', { id: 'own-nothing', key: 'x', texts: true, days: 30 }],
  ] as const)
    expect([name, (await curationCalls[name]?.(world, argument))?.ok]).toEqual([name, false]);
});
