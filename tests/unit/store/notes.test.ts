import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { NoteDraft } from '@/lib/core/model/note';
import { setAside, takeBack } from '@/lib/store/aside';
import { keepNote, noteHistory, notesAbout, removeNote, undoNote } from '@/lib/store/notes';
import { openStore } from '@/lib/store/open';

const draft = (text: string, over: Partial<NoteDraft> = {}): NoteDraft => ({
  id: null,
  version: 0,
  subject: 'sentence',
  about: 'url:https://paper.example/1',
  quote: 'Eight were killed.',
  text,
  url: 'https://paper.example/1',
  title: 'A headline',
  ...over,
});
const at = (minute: number, id = 'new') => ({ at: new Date(minute * 60_000).toISOString(), id });

test('a note is kept with what it is about, changed, and taken back step by step', async () => {
  const store = openStore('notes-steps');
  const { note } = await keepNote(store, draft('One'), at(1, 'n'));
  expect(note).toMatchObject({
    id: 'n',
    version: 1,
    created: at(1).at,
    quote: 'Eight were killed.',
  });
  await keepNote(store, { ...note, text: 'Two' }, at(2));
  expect(await notesAbout(store, ['url:https://paper.example/1', 'other'])).toMatchObject([
    { id: 'n', text: 'Two', created: at(1).at, changed: at(2).at },
  ]);
  expect(await noteHistory(store, 'n')).toMatchObject([
    { at: at(2).at, before: { text: 'One' } },
    { at: at(1).at, before: null },
  ]);
  expect(await undoNote(store, 'n')).toMatchObject({ text: 'One' });
  expect(await undoNote(store, 'n')).toBeNull();
  expect(await notesAbout(store, ['url:https://paper.example/1'])).toEqual([]);
  expect(await undoNote(store, 'n'), 'nothing is left to take back').toBeNull();
});

test('a removed note comes back', async () => {
  const store = openStore('notes-removed');
  await keepNote(store, draft('One'), at(1, 'n'));
  await removeNote(store, 'n', at(2).at);
  expect(await notesAbout(store, ['url:https://paper.example/1'])).toEqual([]);
  expect(await undoNote(store, 'n')).toMatchObject({ text: 'One' });
});

test('of two windows that change one note the later stands, says so, and the other is in the history', async () => {
  const store = openStore('notes-windows');
  const { note } = await keepNote(store, draft('One'), at(1, 'n'));
  expect(await keepNote(store, { ...note, text: 'Left' }, at(2))).toMatchObject({
    overtook: false,
  });
  expect(await keepNote(store, { ...note, text: 'Right' }, at(3))).toMatchObject({
    overtook: true,
  });
  expect((await noteHistory(store, 'n')).map(({ before }) => before?.text)).toEqual([
    'Left',
    'One',
    undefined,
  ]);
});

test('a hundred earlier states are kept', async () => {
  const store = openStore('notes-many');
  let { note } = await keepNote(store, draft('0'), at(0, 'n'));
  for (let i = 1; i <= 110; i += 1)
    ({ note } = await keepNote(store, { ...note, text: String(i) }, at(i)));
  const history = await noteHistory(store, 'n');
  expect(history).toHaveLength(100);
  expect(history.at(-1)?.before?.text).toBe('10');
});

test('erasing the library sets notes aside with their history; both come back in order', async () => {
  const store = openStore('notes-aside');
  const { note } = await keepNote(store, draft('One'), at(1, 'n'));
  await keepNote(store, { ...note, text: 'Two' }, at(2));
  await setAside(store);
  expect(await notesAbout(store, ['url:https://paper.example/1'])).toEqual([]);
  await keepNote(store, draft('Since'), at(3, 'm'));
  await takeBack(store);
  const kept = await notesAbout(store, ['url:https://paper.example/1']);
  expect(kept.map(({ text }) => text)).toEqual(['Since', 'Two']);
  expect((await noteHistory(store, 'n')).map(({ before }) => before?.text)).toEqual([
    'One',
    undefined,
  ]);
});
