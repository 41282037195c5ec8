import { expect, test } from 'vitest';
import { relate } from '@/lib/core/claims/compare';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { statementsOf } from '@/lib/core/claims/statements';
import { LOCALES } from '@/lib/core/locales/all';
import type { Figure, Party } from '@/lib/core/model/figure';

const placesIn = (text: string, code = 'en') =>
  numberReader
    .sentence(text, LOCALES.find((one) => one.code === code)?.figures ?? null, [])
    .counts.map(({ value, place }) => [value, place]);

test.each([
  ['Twelve officers were killed in clashes with miners in Brenna.', [[12, 'Brenna']]],
  ['Twelve people died nationwide, the ministry said.', [[12, 'nationwide']]],
  [
    'In Brenna, 12 people were killed and 40 injured.',
    [
      [12, 'Brenna'],
      [40, 'Brenna'],
    ],
  ],
  [
    'Nine were killed and 31 injured in the city of New Arvik.',
    [
      [9, 'New Arvik'],
      [31, 'New Arvik'],
    ],
  ],
  [
    'Nine were killed in Arvik and four died in Brenna.',
    [
      [9, 'Arvik'],
      [4, 'Brenna'],
    ],
  ],
  ['Nine people were killed in January 2022.', [[9, null]]],
  ['Nine people were killed on Tuesday, the mayor said in Arvik.', [[9, null]]],
  ['12 Killed in Clashes With Police', [[12, null]]],
  ['Nine people died in several regions.', [[9, null]]],
])('names where people came to harm: %s', (text, expected) => {
  expect(placesIn(text)).toEqual(expected);
});

test.each([
  ['ru', 'В Брене погибли 12 человек.', 'Брене'],
  ['es', 'Doce personas murieron en la ciudad de Brenna.', 'Brenna'],
  ['fr', 'Douze personnes ont été tuées à Brenna.', 'Brenna'],
  ['it', 'Dodici persone sono morte a Brenna.', 'Brenna'],
  ['de', 'Landesweit wurden zwölf Menschen getötet.', null],
  ['de', 'Zwölf Menschen wurden landesweit getötet.', 'nationwide'],
] as const)('and in %s: %s', (code, text, place) => {
  expect(placesIn(text, code).map(([, where]) => where)).toEqual([place]);
});

const party = (key: string): Party => ({ name: key, key, kind: 'authority' });

function statement(value: number, who: string, place?: string) {
  const figure: Figure = {
    measure: 'killed',
    value,
    upper: null,
    words: null,
    qualifier: 'exact',
    unit: null,
    group: null,
    ...(place !== undefined && { place }),
    asOf: { value: '2022-01-06', precision: 'day', basis: { kind: 'text', certainty: 'derived' } },
    chain: [party(who)],
    evidence: '',
    basis: { kind: 'text', certainty: 'derived' },
  };
  const cell = { reportId: who, originId: who, figure, later: false };
  const found = statementsOf([cell], [cell]).of(cell);
  if (!found) throw new Error('A cell makes a statement.');
  return found;
}

test('so many in a town and another number in all do not contradict each other', () => {
  const inTown = statement(12, 'mayor', 'Arvik');
  expect(relate(inTown, statement(26, 'ministry', 'nationwide'))).toBe('unknown');
  expect(relate(inTown, statement(26, 'ministry', 'Brenna'))).toBe('unknown');
  expect(relate(inTown, statement(26, 'ministry', 'Arvik'))).toBe('conflict');
  expect(relate(inTown, statement(26, 'ministry', 'the Arvik region'))).toBe('conflict');
  expect(relate(inTown, statement(26, 'ministry'))).toBe('conflict');
});
