import { expect, test } from 'vitest';
import { readPublished } from '@/lib/core/time/published';

const capturedAt = '2023-05-20T10:30:00Z';
const read = (raw: string, dayFirst?: boolean) =>
  readPublished(raw, {
    capturedAt,
    basis: 'visible-text',
    ...(dayFirst === undefined ? {} : { dayFirst }),
  });

test.each([
  ['4 days ago', '2023-05-16', 'day'],
  ['26d', '2023-04-24', 'day'],
  ['yesterday', '2023-05-19', 'day'],
  ['34 hours ago', '2023-05-19T00:30:00Z', 'minute'],
  ['vor 3 Stunden', '2023-05-20T07:30:00Z', 'minute'],
  ['hace 2 días', '2023-05-18', 'day'],
  ['2 дня назад', '2023-05-18', 'day'],
  ['3 months ago', '2023-02', 'month'],
])('an age: %s', (raw, value, precision) => {
  expect(read(raw)).toMatchObject({
    value,
    precision,
    basis: { kind: 'relative-time', certainty: 'derived', evidence: raw },
  });
});

test.each([
  ['2023-05-01T10:00:00+02:00', '2023-05-01T08:00:00Z', 'minute'],
  ['2023-05-01 10:00', '2023-05-01', 'day'],
  ['Fri, 05 May 2023 14:05:00 GMT', '2023-05-05T14:05:00Z', 'minute'],
  ['1683295500', '2023-05-05T14:05:00Z', 'minute'],
  ['Jan 7, 2022', '2022-01-07', 'day'],
  ['7 January 2022', '2022-01-07', 'day'],
  ['Dec 1st 2016 1:01PM', '2016-12-01', 'day'],
  ['7.1.2022', '2022-01-07', 'day'],
  ['13/01/2022', '2022-01-13', 'day'],
  ['5 ene 2022', '2022-01-05', 'day'],
  ['2022年1月5日', '2022-01-05', 'day'],
])('a stated date: %s', (raw, value, precision) => {
  expect(read(raw)).toMatchObject({
    value,
    precision,
    basis: { kind: 'visible-text', certainty: 'stated' },
  });
});

test('a date without a year gets the latest that is possible', () => {
  expect(read('Tue Aug 30, 7:21 am ET')).toMatchObject({
    value: '2022-08-30T11:21:00Z',
    basis: { certainty: 'derived' },
  });
});

test.each([
  ['5/9(火) 18:45配信', '2023-05-09'],
  ['5月9日(火) 18時45分配信', '2023-05-09'],
  ['12월 30일', '2022-12-30'],
])('an East Asian date without a year: %s', (raw, value) => {
  expect(read(raw)).toMatchObject({ value, basis: { certainty: 'derived' } });
});

test('a date without a year whose weekday is another one is of no year that we know', () => {
  expect(read('Mon Aug 30, 7:21 am ET')).toBeNull();
  expect(read('5/9(水) 18:45')).toBeNull();
});

test('an ambiguous numeric date is read only when its order is known', () => {
  expect(read('02/03/2022')).toBeNull();
  expect(read('02/03/2022', true)?.value).toBe('2022-03-02');
  expect(read('02/03/2022', false)?.value).toBe('2022-02-03');
});

test.each([
  '',
  'Read more',
  '2 comments',
  '2031-01-01',
  '1985-02-03',
  '2022-02-30',
  `${'9'.repeat(5_000)} days ago`,
])('no time: %s', (raw) => expect(read(raw)).toBeNull());
