import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casualtiesIn } from '@/lib/core/claims/casualties';
import { sentences } from '@/lib/core/text/sentences';
import { measure } from '../../../eval/casualties';
import { ROOT } from '../../../support/run';

const of = (text: string): [number, number] => {
  const { killed, injured } = casualtiesIn(sentences(text));
  return [killed, injured];
};

test('articles of our own: who was killed is told from who was hurt', () => {
  const path = join(ROOT, 'tests', 'fixtures', 'texts', 'casualties.jsonl');
  const { articles, killed, injured } = measure([path]);
  expect(articles).toBeGreaterThan(40);
  expect(killed.exact).toBeGreaterThanOrEqual(0.95);
  expect(injured.exact).toBeGreaterThanOrEqual(0.9);
  expect(injured.offByOne).toBe(1);
});

test.each([
  ['A man was shot and killed on Elm Street.', [1, 0]],
  ['Four people were shot, one fatally.', [1, 3]],
  ['A man was shot on Monday. He died at a hospital on Tuesday.', [1, 0]],
  ['The blast killed a police officer and a technician.', [2, 0]],
  ['One man is dead and another is in critical condition.', [1, 1]],
  ['Two people are dead after a murder-suicide, police said. He shot his wife.', [1, 0]],
  ['He turned the gun on himself.', [0, 0]],
  ['Nobody was hurt. Police found 12 shell casings.', [0, 0]],
  ['In 1998, three people were killed on the same street.', [0, 0]],
  ['A mother of 12, both 51 and 34 years old on paper, was killed.', [1, 0]],
] as const)('killed and injured in: %s', (text, expected) => {
  expect(of(text)).toEqual(expected);
});

test('an obituary tells of no victim', () => {
  const { singlyKilled } = casualtiesIn(['The painter, 90, died at her home.']);
  expect(singlyKilled.evidence).toBeNull();
});

test.each(['a man and ', 'was shot and ', 'Ada Moss, 9, ', 'shot a man. '])(
  'a wall of "%s" is read in linear time',
  (words) => {
    const start = performance.now();
    const wall = words.repeat(20_000).slice(0, 12_000);
    casualtiesIn(sentences(wall).map((one) => one.slice(0, 1_200)));
    expect(performance.now() - start).toBeLessThan(1_500);
  },
);
