import { describe, expect, test } from 'vitest';
import { dayMentions } from '@/lib/core/time/mentions';

/** 2023-06-15 is a Thursday. */
const ANCHOR = '2023-06-15';
const days = (sentence: string, anchor: string | null = ANCHOR): string[] =>
  dayMentions(sentence, anchor).map((mention) => mention.day);

describe('dates', () => {
  test.each([
    ['The dam broke on June 13.', '2023-06-13'],
    ['The dam broke on Jun 13, officials said.', '2023-06-13'],
    ['The dam broke on 13 June.', '2023-06-13'],
    ['The dam broke on the 13th of June 2021.', '2021-06-13'],
    ['The dam broke on Jan. 5, 2022, at night.', '2022-01-05'],
    ['It was built in the night of Jan. 5.', '2023-01-05'],
    ['Opened on 2022-01-05 after repairs.', '2022-01-05'],
    ['ROME, JUNE 14 (AFP) - Rain fell.', '2023-06-14'],
    ['Polls open on May 5 people said.', '2023-05-05'],
    ['A strike began on December 20.', '2022-12-20'],
    ['A festival opens June 20.', '2023-06-20'],
    ['The final will be played on September 9.', '2023-09-09'],
    ['On Tuesday, June 13, it rained.', '2023-06-13'],
    ['The rocket will lift off at noon, fly east, and land on July 25.', '2023-07-25'],
    ['The rocket fell on July 25 due to a fault.', '2022-07-25'],
  ])('%s', (sentence, day) => expect(days(sentence)).toEqual([day]));

  test('the turn of the year belongs to the year next to it', () => {
    expect(days('Snow fell on Dec. 30.', '2023-01-02')).toEqual(['2022-12-30']);
    expect(days('Snow is forecast for Jan. 2.', '2022-12-30')).toEqual(['2023-01-02']);
  });

  test('without a day of writing only full dates count', () => {
    expect(days('On June 13 and on Monday it rained.', null)).toEqual([]);
    expect(days('On June 13, 2023, it rained.', null)).toEqual(['2023-06-13']);
  });

  test.each([
    'They may 5 times a year march 20 miles.',
    'In May 5,000 people came.',
    'Some 12 Marines and 3 Decembrists came.',
    'Room 31 February 31',
  ])('no date: %s', (sentence) => expect(days(sentence)).toEqual([]));
});

describe('weekdays', () => {
  test.each([
    ['Police said on Wednesday that the road was closed.', '2023-06-14'],
    ['It rained Thursday.', '2023-06-15'],
    ['It rained early on Friday morning.', '2023-06-09'],
    ['It rained last Thursday.', '2023-06-08'],
    ['The court meets next Monday.', '2023-06-19'],
    ['The court will meet on Monday.', '2023-06-19'],
    ['The court said on Monday it will meet again.', '2023-06-12'],
    ['He told reporters on Monday the court will meet.', '2023-06-12'],
    ['Trains have not run since Sunday.', '2023-06-11'],
    ['It rained on Friday last week.', '2023-06-09'],
    ["Wednesday's vote was close.", '2023-06-14'],
  ])('%s', (sentence, day) => expect(days(sentence)).toEqual([day]));

  test.each([
    'He told the Sunday Times that rain fell.',
    'Thousands came to Friday prayers.',
    'Black Friday brought crowds.',
    'Every Monday they march.',
    'They march on Mondays.',
  ])('no day: %s', (sentence) => expect(days(sentence)).toEqual([]));
});

describe('relative days', () => {
  test.each([
    ['The bridge fell yesterday.', ['2023-06-14']],
    ['The bridge fell last night.', ['2023-06-14']],
    ['Today the bridge fell.', ['2023-06-15']],
    ['Two people died overnight.', ['2023-06-15']],
    ['It fell two days ago.', ['2023-06-13']],
    ['It fell on Wednesday, two days earlier it had been closed.', ['2023-06-14', '2023-06-12']],
    ['It fell on Wednesday after rain overnight.', ['2023-06-14', '2023-06-14']],
    ['It fell on Tuesday and was cleared the next day.', ['2023-06-13', '2023-06-14']],
  ])('%s', (sentence, expected) => expect(days(sentence)).toEqual(expected));

  test.each(["Today's leaders are young.", 'She told USA Today it fell.', 'The leaders of today'])(
    'no day: %s',
    (sentence) => expect(days(sentence)).toEqual([]),
  );
});

describe('counted days', () => {
  test.each([
    ['The sixth day of the strike brought rain.', '2023-06-10'],
    ['Trucks blocked the port for a third straight day.', '2023-06-13'],
    ['The strike entered its second day on Wednesday.', '2023-06-13'],
    ['On day 4 of the trial he spoke.', '2023-06-12'],
    ['The 21st day of the siege passed.', '2023-05-26'],
  ])('%s', (sentence, day) => {
    const mention = dayMentions(sentence, ANCHOR).find(({ kind }) => kind === 'ordinal-day');
    expect(mention?.day).toBe(day);
  });

  test('a day of the calendar is not counted from', () => {
    expect(days('On the third day of the month rents are due.')).toEqual([]);
  });
});

test('says where the phrase stands', () => {
  const sentence = 'A fire broke out late on Wednesday night in the plant.';
  const [mention] = dayMentions(sentence, ANCHOR);
  expect(mention?.phrase).toBe('Wednesday night');
  expect(sentence.slice(mention?.start, mention?.end)).toBe(mention?.phrase);
});

test('bad input is met with no mentions, quickly', () => {
  expect(days('It rained on Monday.', 'soon')).toEqual([]);
  const started = Date.now();
  days('the 1 '.repeat(100_000));
  days('Sunday '.repeat(100_000));
  expect(Date.now() - started).toBeLessThan(500);
});
