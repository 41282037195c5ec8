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
  'Flight 815 crashed on Jan. 5, 2023, at 13:45, and rescuers arrived on Highway 12.',
  'Call 555-0199 if you know who was killed.',
  'The suspect lives at 1400 Maple Avenue and was arrested there.',
  'In the 2100 block of Alder Street a shot was heard.',
  'Not one soldier was killed; no one was hurt and none of its 12 workers injured.',
  'A 38-caliber revolver and 12 shell casings were found beside the wounded.',
  'The mother of 12 and her brothers, 17 and 22, were interviewed before the arrest.',
  'COVID-19, H5N1, F-16 and Boeing 737: none of these kill by themselves.',
  'Room 101, level 4, chapter 12 and reactor 3 were searched for the missing.',
  'Half of the 5th Regiment and the 2nd Brigade fled their homes.',
])('counts nobody in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['The ministry cut 1,500 jobs and spent $2.5 billion.', ['money - 2500000000', 'jobs - 1500']],
  ['Bread costs 45 pesos per kilo.', ['price - 45']],
  ['It was 38 degrees Celsius, 12% more than usual.', ['temperature - 38', 'percent - 12']],
  [
    'A magnitude 6.1 quake hit; it was of magnitude 5.9 at first.',
    ['magnitude - 6.1', 'magnitude - 5.9'],
  ],
  ['She won by 1,204 votes, 51.5 percent.', ['votes - 1204', 'percent - 51.5']],
  ['Between $10 million and €12.3 million were lost.', ['money - 10000000', 'money - 12300000']],
])('amounts in: %s', (text, expected) => {
  expect(read(text).toSorted()).toEqual([...expected].toSorted());
});

test.each([
  [
    'Twenty-two passengers, including three children, died.',
    ['killed passengers 22', 'killed children 3'],
  ],
  ['The death toll has climbed past 500, officials said.', ['killed - 500']],
  ['One hundred and two people were killed.', ['killed people 102']],
  ['No fewer than 1.2 million people were displaced.', ['displaced people 1200000']],
  [
    'Casualties among soldiers rose to 18 dead and 748 wounded.',
    ['killed security forces 18', 'injured security forces 748'],
  ],
  ['The army deployed about 2,500 troops; 300 letters were sent.', ['troops security forces 2500']],
])('counts of several kinds in: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('units are told as they are, nothing is rounded', () => {
  const [price] = readFigures(
    report('Gas rose to 60.5 tenge per litre.'),
    ANCHOR,
    numberReader,
  ).figures;
  expect(price).toMatchObject({ measure: 'price', value: 60.5, unit: 'KZT/l' });
  const [low] = readFigures(report('At least 12 or 13 people died.'), ANCHOR, numberReader).figures;
  expect(low).toMatchObject({ value: 12, upper: 13, qualifier: 'at-least' });
});

test('headline and text may disagree: both are listed, each with where it stands', () => {
  const { figures } = readFigures(
    report('The blast killed 19 people, police said.', 'Blast kills 17 people'),
    ANCHOR,
    numberReader,
  );
  expect(figures.map(({ value, basis }) => [value, basis.kind])).toEqual([
    [19, 'text'],
    [17, 'headline'],
  ]);
});

test('ten thousand figures in one text are read to a length, in a moment', () => {
  const text = Array.from({ length: 10_000 }, (_, n) => `${n + 5} people were killed.`).join(' ');
  const start = performance.now();
  const { figures } = readFigures(report(text), ANCHOR, numberReader);
  expect(performance.now() - start).toBeLessThan(1_500);
  expect(figures.length).toBeLessThan(1_000);
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
