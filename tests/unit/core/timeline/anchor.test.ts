import { expect, test } from 'vitest';
import { anchorOf } from '@/lib/core/timeline/anchor';
import { day, report } from './stories';

test('a report counts from the day it was published', () => {
  const moment = { ...day('2023-06-14T23:10:00Z'), precision: 'minute' } as const;
  expect(anchorOf(report('a', { published: moment }), '2023-06-16')?.day).toBe('2023-06-14');
});

test('without that, from its dateline', () => {
  const dateline = { place: 'WERN', day: day('2023-06-13'), agency: null, raw: 'WERN, June 13 -' };
  expect(anchorOf(report('a', { dateline }), '2023-06-16')?.day).toBe('2023-06-13');
});

test('without both, from the weekday of its first sentence, else from the story', () => {
  const named = report('a', { text: 'A dam broke on Thursday. Rain fell.' });
  expect(anchorOf(named, '2023-06-16')).toMatchObject({
    day: '2023-06-15',
    basis: { kind: 'text', certainty: 'inferred' },
  });
  expect(anchorOf(report('b', { text: 'A dam broke.' }), '2023-06-16')).toMatchObject({
    day: '2023-06-16',
    basis: { kind: 'story-day', certainty: 'inferred' },
  });
});

test('a report of a dataset without a time has none', () => {
  const provenance = [{ kind: 'dataset', id: 'x', at: '2023-06-17T08:00:00Z' } as const];
  expect(anchorOf(report('a', { provenance }), '2023-06-16')).toBeNull();
  expect(anchorOf(report('a'), null)).toBeNull();
});
