import { expect, test } from 'vitest';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import type { Figure } from '@/lib/core/model/figure';
import { report } from './reports';

const ANCHOR = '2023-03-15';
const short = ({ measure, group, value, upper, words }: Figure): string =>
  [measure, group ?? '-', words ?? (upper === null ? value : `${value}-${upper}`)].join(' ');
const read = (text: string): string[] =>
  readFigures(report(text), ANCHOR, numberReader).figures.map(short);

test.each([
  [
    'At least 47 people were killed and more than 300 injured in the quake.',
    ['killed people 47', 'injured people 300'],
  ],
  ['Rebels killed 50 soldiers on Sunday.', ['killed security forces 50']],
  [
    'Eight police were killed and 31 were injured, the ministry said.',
    ['killed security forces 8', 'injured security forces 31'],
  ],
  ['Between 10 and 20 miners are missing.', ['missing workers 10-20']],
  ['The shelling wounded at least two dozen civilians.', ['injured civilians 24']],
  ['Officials said 8 of the 12 people aboard were rescued.', ['rescued people 8']],
  ['Families of the 72 people who died gathered.', ['killed people 72']],
  [
    'Police shot dead two suspects and arrested nine more.',
    ['killed attackers 2', 'detained attackers 9'],
  ],
  ['Man, 34, dies in crash on Highway 12', ['killed - 1']],
  [
    'A woman was shot and killed on Oak Street. Her son, 9, was wounded.',
    ['killed - 1', 'injured - 1'],
  ],
  ['Tens of thousands of people were displaced.', ['displaced people tens of thousands']],
])('counts in: %s', (text, expected) => {
  expect(read(text)).toEqual(expect.arrayContaining(expected));
  expect(read(text).length).toBe(expected.length);
});

test.each([
  'No one was injured in the blaze.',
  'None of the 40 workers was injured.',
  'Smith, 52, was killed by a falling tree.',
  'The 48-year-old, who served 12 years under Article 5, died of COVID-19.',
  'Unit 731 was shot dead.',
  'The 1988 quake killed 25,000 people.',
  'It was the deadliest crash since 1998, when 101 people were killed.',
  'The ministry denied reports that 300 soldiers had been killed.',
  'She was arrested 3 times.',
  'More than one in five people died.',
  'He was one of the dead.',
  'Seventeen of the injured remain in hospital.',
  'Real Madrid beat Sevilla 3-1 to stay two points clear.',
])('counts nobody in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('a figure of headline and text is listed once, with speaker and day', () => {
  const { figures } = readFigures(
    report('A blast killed 19 people on Tuesday, police said.', 'Blast kills 19'),
    ANCHOR,
    numberReader,
  );
  expect(figures).toHaveLength(1);
  expect(figures[0]?.chain.map(({ key }) => key)).toEqual(['police']);
  expect(figures[0]?.asOf?.value).toBe('2023-03-14');
});

test.each(['1'.repeat(100_000), '111,'.repeat(25_000), '12 killed '.repeat(10_000)])(
  'a wall of digits is read in linear time',
  (wall) => {
    const start = performance.now();
    readFigures(report(wall, wall), ANCHOR, numberReader);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
