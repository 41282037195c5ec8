import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { decidedReports, undoDecision } from '@/lib/store/decided';
import { decisionsOn, keepDecision } from '@/lib/store/decisions';
import { openStore } from '@/lib/store/open';

const AT = '2024-05-06T12:00:00Z';

test('what a person says of a report is kept in parts and taken back in parts', async () => {
  const store = openStore('decisions-in-parts');
  await keepDecision(store, 'story', 'a', { decision: 'same-story' }, AT);
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'b' }, AT);
  await keepDecision(store, 'other story', 'a', { decision: 'not-same' }, AT);
  expect(await decisionsOn(store, 'story')).toEqual({
    words: new Map([['a', 'same-story']]),
    joins: new Map([['a', 'b']]),
  });
  await keepDecision(store, 'story', 'a', { decision: null }, AT);
  expect(await decisionsOn(store, 'story')).toEqual({
    words: new Map(),
    joins: new Map([['a', 'b']]),
  });
  await keepDecision(store, 'story', 'a', { sameOriginAs: null }, AT);
  expect(await store.run((db) => db.count('decisions'))).toBe(1);
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'b' }, AT);
  await keepDecision(store, 'story', 'b', { sameOriginAs: null }, AT);
  expect((await decisionsOn(store, 'story')).joins, 'taken back from the other end').toEqual(
    new Map(),
  );
  await store.close();
});

test('a report that shares its own origin is kept so, and only that is taken back', async () => {
  const store = openStore('own-origin');
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'a' }, AT);
  await keepDecision(store, 'story', 'a', { decision: 'same-story' }, AT);
  expect((await decisionsOn(store, 'story')).joins).toEqual(new Map([['a', 'a']]));
  await keepDecision(store, 'story', 'a', { sameOriginAs: null }, AT);
  const { joins, words } = await decisionsOn(store, 'story');
  expect(joins.size).toBe(0);
  expect(words.get('a')).toBe('same-story');
  await store.close();
});

test('what was said before is kept with its moment, and taken back step by step', async () => {
  const store = openStore('decisions-history');
  const one = { story: 'story', reportId: 'a' };
  await keepDecision(store, 'story', 'a', { decision: 'same-story' }, '2024-05-06T12:00:00Z');
  await keepDecision(store, 'story', 'a', { decision: 'not-same' }, '2024-05-06T12:01:00Z');
  await keepDecision(store, 'story', 'a', { decision: 'not-same' }, '2024-05-06T12:02:00Z');
  await keepDecision(store, 'story', 'b', { sameOriginAs: 'a' }, '2024-05-07T12:00:00Z');
  expect(await decidedReports(store)).toEqual([
    {
      story: 'story',
      reportId: 'b',
      now: { word: null, sameOriginAs: 'a' },
      at: '2024-05-07T12:00:00Z',
      earlier: [{ at: '2024-05-07T12:00:00Z', word: null, sameOriginAs: null }],
    },
    {
      ...one,
      now: { word: 'not-same', sameOriginAs: null },
      at: '2024-05-06T12:01:00Z',
      earlier: [
        { at: '2024-05-06T12:01:00Z', word: 'same-story', sameOriginAs: null },
        { at: '2024-05-06T12:00:00Z', word: null, sameOriginAs: null },
      ],
    },
  ]);
  expect(await undoDecision(store, one)).toBe(true);
  expect((await decisionsOn(store, 'story')).words).toEqual(new Map([['a', 'same-story']]));
  expect(await undoDecision(store, one)).toBe(true);
  expect((await decisionsOn(store, 'story')).words).toEqual(new Map());
  expect(await undoDecision(store, one), 'nothing is left to take back').toBe(false);
  await store.close();
});

test('taken back from the other end, the other’s word can be brought back too', async () => {
  const store = openStore('decisions-other-end');
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'b' }, AT);
  await keepDecision(store, 'story', 'b', { sameOriginAs: null }, AT);
  expect(await undoDecision(store, { story: 'story', reportId: 'a' })).toBe(true);
  expect((await decisionsOn(store, 'story')).joins).toEqual(new Map([['a', 'b']]));
  await store.close();
});

test('what was decided before changes were kept is told without a moment', async () => {
  const store = openStore('decisions-old');
  await store.run((db) => db.put('decisions', { story: 's', reportId: 'a', decision: 'not-same' }));
  expect(await decidedReports(store)).toEqual([
    {
      story: 's',
      reportId: 'a',
      now: { word: 'not-same', sameOriginAs: null },
      at: null,
      earlier: [],
    },
  ]);
  await store.close();
});
