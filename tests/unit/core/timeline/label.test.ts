import { describe, expect, test } from 'vitest';
import { firstDay } from '@/lib/core/timeline/counted';
import { cutLabel } from '@/lib/core/timeline/cut';
import { labelOf } from '@/lib/core/timeline/label';
import { dayMentions } from '@/lib/core/time/mentions';

const label = (sentence: string): string | null =>
  labelOf(sentence, dayMentions(sentence, '2023-06-15'));

const first = (sentence: string): string | null => {
  const mention = dayMentions(sentence, '2023-06-15').find(({ kind }) => kind === 'ordinal-day');
  return mention ? (firstDay(sentence, mention)?.label ?? null) : null;
};

describe('labelOf', () => {
  test.each([
    [
      'Nine workers were hurt at a paint plant on Monday, Radio Wern reported, citing the fire service.',
      'Nine workers were hurt at a paint plant',
    ],
    [
      'On June 13, the commission published the last results.',
      'The commission published the last results',
    ],
    ['What happened: The plant burned down on Monday night.', 'The plant burned down'],
    [
      'As flames reached the harbour on Tuesday, the minister said that nobody was to blame for it.',
      'Flames reached the harbour',
    ],
    [
      'The plant has been closed since Monday, police said.',
      'The plant has been closed since Monday',
    ],
    [
      'The council dismissed its chairman on Monday and the deputy, who had asked...',
      'The council dismissed its chairman and the deputy',
    ],
  ])('%s', (sentence, expected) => expect(label(sentence)).toBe(expected));

  test('nothing remains of a sentence cut short at once', () => {
    expect(label('On Monday the authorities said at least...')).toBeNull();
  });
});

describe('cutLabel', () => {
  const long =
    'Voters in the northern province queued for hours in the rain to elect a new assembly, which will choose a government that has to deal with the debts of the last one';
  test('cuts between clauses and never above 140 characters', () => {
    expect(cutLabel(long)).toBe(long.slice(0, long.indexOf(', which')));
    expect(cutLabel('x'.repeat(500)).length).toBeLessThanOrEqual(140);
    expect(cutLabel('word '.repeat(100)).length).toBeLessThanOrEqual(140);
  });
  test('leaves no half quotation', () => {
    expect(cutLabel('The mayor called it “a black day for the town')).toBe(
      'The mayor called it a black day for the town',
    );
  });
});

describe('firstDay', () => {
  test.each([
    ['The third day of the port strike ended in talks.', 'First day of the port strike'],
    [
      'The dockers’ strike entered its second day on Wednesday.',
      'First day of the dockers’ strike',
    ],
    [
      'On the 5th day of heavy shelling in the east, trains stopped.',
      'First day of heavy shelling',
    ],
  ])('%s', (sentence, expected) => expect(first(sentence)).toBe(expected));

  test('says nothing where the sentence does not say what is counted', () => {
    expect(first('Trucks blocked the road for a third straight day.')).toBeNull();
  });
});
