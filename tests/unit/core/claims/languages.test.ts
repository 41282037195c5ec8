import { expect, test } from 'vitest';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { report } from './reports';

addLocales(LOCALES);

const read = (language: string, text: string): string[] =>
  readFigures({ ...report(text), language }, '2023-03-15', numberReader).figures.map((one) =>
    [one.measure, one.group ?? '-', one.qualifier, one.words ?? one.value, one.unit ?? '']
      .join(' ')
      .trim(),
  );

test.each([
  [
    'de',
    'Bei dem Erdbeben starben mindestens 1.500 Menschen, weitere 3.200 wurden verletzt.',
    ['killed people at-least 1500', 'injured people exact 3200'],
  ],
  [
    'de',
    'Einundzwanzig Polizisten wurden verletzt, Dutzende Demonstranten festgenommen.',
    ['injured security forces exact 21', 'detained protesters about dozens'],
  ],
  [
    'es',
    'El balance asciende a 1.234 muertos y más de 5.000 heridos.',
    ['killed - exact 1234', 'injured - more-than 5000'],
  ],
  ['es', 'La policía detuvo a treinta y dos manifestantes.', ['detained protesters exact 32']],
  [
    'fr',
    'Le séisme a fait 1 500 morts et plus de 2 000 blessés.',
    ['killed - exact 1500', 'injured - more-than 2000'],
  ],
  [
    'fr',
    'Quatre-vingt-dix-sept personnes ont été arrêtées, dont douze mineurs.',
    ['detained people exact 97', 'detained children exact 12'],
  ],
  [
    'ru',
    'Число погибших выросло до 1 204 человек, около 3 тысяч пострадали.',
    ['killed people exact 1204', 'injured people about 3000'],
  ],
  [
    'ru',
    'Полиция задержала не менее двадцати одного протестующего.',
    ['detained protesters at-least 21'],
  ],
  [
    'it',
    'Almeno 12 agenti feriti, oltre 300 persone arrestate.',
    ['injured security forces at-least 12', 'detained people more-than 300'],
  ],
  [
    'pl',
    'Zginęło co najmniej 14 osób, 50 zostało rannych.',
    ['killed people at-least 14', 'injured people exact 50'],
  ],
  [
    'pt',
    'Pelo menos 14 pessoas morreram e 50 ficaram feridas.',
    ['killed people at-least 14', 'injured people exact 50'],
  ],
  [
    'ar',
    'مقتل 14 شخصا وإصابة 50 آخرين في زلزال',
    ['killed people exact 14', 'injured people exact 50'],
  ],
])('figures in %s: %s', (language, text, expected) => {
  expect(read(language, text)).toEqual(expected);
});

test.each([
  ['de', 'Am 5. Januar 2022 war es in Halle 3 um 12 Uhr still.'],
  ['es', 'El 5 de enero de 2022 murió a los 48 años en la calle 12.'],
  ['fr', 'Le 5 janvier, il est mort à 48 ans.'],
  ['ru', '5 января он погиб в возрасте 48 лет.'],
  ['de', 'Niemand wurde verletzt.'],
])('counts nobody in %s: %s', (language, text) => {
  expect(read(language, text)).toEqual([]);
});

test('an unknown language gives no figures but what English words tell', () => {
  expect(read('fi', 'Kolme sotilasta kuoli ja 12 loukkaantui.')).toEqual([]);
});
