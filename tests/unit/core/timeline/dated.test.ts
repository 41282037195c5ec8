import { expect, test } from 'vitest';
import { datedSentences, dayAt } from '@/lib/core/timeline/dated';

/** Written on Friday 16 June 2023. */
const ANCHOR = '2023-06-16';
const TEXT = [
  'Votes were counted in Orland on Wednesday.',
  'The mayor lost her seat.',
  'On Thursday the council met and the clerk resigned.',
  'Her party had won in 2019.',
];
const dated = datedSentences(TEXT, ANCHOR);
const dayOf = (word: string): string | null => {
  const sentence = dated.find((one) => one.sentence.includes(word));
  return sentence ? dayAt(sentence, sentence.sentence.indexOf(word), ANCHOR) : null;
};

test('an event is dated by the day named in its sentence', () => {
  expect(dayOf('counted')).toBe('2023-06-14');
  expect(dayOf('resigned')).toBe('2023-06-15');
});

test('a sentence without a day belongs to the day the report is about', () => {
  expect(dayOf('lost')).toBe('2023-06-14');
});

test('without any day named it is the day of writing', () => {
  const [only] = datedSentences(['The mayor lost her seat.'], ANCHOR);
  expect(only && dayAt(only, 10, ANCHOR)).toBe(ANCHOR);
});

test('of two days in a sentence the nearer one counts', () => {
  const sentence = 'The dam that cracked on Monday broke on Tuesday.';
  const [one] = datedSentences([sentence], ANCHOR);
  expect(one && dayAt(one, sentence.indexOf('cracked'), ANCHOR)).toBe('2023-06-12');
  expect(one && dayAt(one, sentence.indexOf('broke'), ANCHOR)).toBe('2023-06-13');
});
