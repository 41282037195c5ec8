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

test('a dateline of that day or one beside it says when it was written, another does not', () => {
  const published = day('2023-06-14');
  const anchor = (when: string) => {
    const dateline = { place: 'WERN', day: day(when), agency: null, raw: 'WERN -' };
    return anchorOf(report('a', { published, dateline }), null);
  };
  expect(anchor('2023-06-13')?.day).toBe('2023-06-13');
  expect(anchor('2023-06-03')?.day).toBe('2023-06-14');
});

test.each([
  ['2022-01-05T08:00:00+13:00', '2022-01-04T19:00:00Z', '2022-01-05'],
  ['Wed, 05 Jan 2022 08:00:00 +1300', '2022-01-04T19:00:00Z', '2022-01-05'],
  ['2022-01-04T20:00:00-08:00', '2022-01-05T04:00:00Z', '2022-01-04'],
  ['2022-01-05T04:00:00Z', '2022-01-05T04:00:00Z', '2022-01-05'],
  ['4 hours ago', '2022-01-05T04:00:00Z', '2022-01-05'],
])('the calendar is that of who told it: %s', (evidence, value, expected) => {
  const basis = { kind: 'json-ld', certainty: 'stated', evidence } as const;
  const published = { value, precision: 'minute', basis } as const;
  expect(anchorOf(report('a', { published }), null)?.day).toBe(expected);
});

test('a day on which it cannot have come out is none', () => {
  const provenance = [{ kind: 'dataset', id: 'x', at: '2023-06-17T08:00:00Z' } as const];
  for (const when of ['1970-01-01', '2031-02-03'])
    expect(anchorOf(report('a', { published: day(when), provenance }), '2023-06-16')).toBeNull();
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
