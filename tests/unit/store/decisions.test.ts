import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { decisionsOn, keepDecision } from '@/lib/store/decisions';
import { openStore } from '@/lib/store/open';

test('what a person says of a report is kept in parts and taken back in parts', async () => {
  const store = openStore('decisions-in-parts');
  await keepDecision(store, 'story', 'a', { decision: 'same-story' });
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'b' });
  await keepDecision(store, 'other story', 'a', { decision: 'not-same' });
  expect(await decisionsOn(store, 'story')).toEqual({
    words: new Map([['a', 'same-story']]),
    joins: new Map([['a', 'b']]),
  });
  await keepDecision(store, 'story', 'a', { decision: null });
  expect(await decisionsOn(store, 'story')).toEqual({
    words: new Map(),
    joins: new Map([['a', 'b']]),
  });
  await keepDecision(store, 'story', 'a', { sameOriginAs: null });
  expect(await store.run((db) => db.count('decisions'))).toBe(1);
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'b' });
  await keepDecision(store, 'story', 'b', { sameOriginAs: null });
  expect((await decisionsOn(store, 'story')).joins, 'taken back from the other end').toEqual(
    new Map(),
  );
  await store.close();
});

test('a report that shares its own origin is kept so, and only that is taken back', async () => {
  const store = openStore('own-origin');
  await keepDecision(store, 'story', 'a', { sameOriginAs: 'a' });
  await keepDecision(store, 'story', 'a', { decision: 'same-story' });
  expect((await decisionsOn(store, 'story')).joins).toEqual(new Map([['a', 'a']]));
  await keepDecision(store, 'story', 'a', { sameOriginAs: null });
  const { joins, words } = await decisionsOn(store, 'story');
  expect(joins.size).toBe(0);
  expect(words.get('a')).toBe('same-story');
  await store.close();
});
