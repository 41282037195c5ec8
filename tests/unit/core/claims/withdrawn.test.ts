import { expect, test } from 'vitest';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { report } from './reports';

addLocales(LOCALES);

const read = (text: string, language = 'en') => {
  const told = readFigures({ ...report(text), language }, '2023-03-15', numberReader);
  const short = (list: typeof told.figures): string[] =>
    list.map(({ measure, value }) => `${measure} ${value}`);
  return { figures: short(told.figures), withdrawn: short(told.withdrawn) };
};

test.each([
  ['The ministry denied reports that 300 soldiers had been killed.', 'en', 'killed 300'],
  ['City hall deletes post about 41 killed in flood', 'en', 'killed 41'],
  ['The toll of 41 dead was published in error, the governor said.', 'en', 'killed 41'],
  [
    'The figure of 1,200 arrests was the work of hackers: the site was hacked.',
    'en',
    'detained 1200',
  ],
  ['El ministerio desmintió la información sobre 41 muertos.', 'es', 'killed 41'],
  ['Le ministère a démenti les informations faisant état de 41 morts.', 'fr', 'killed 41'],
  ['Министерство опровергло информацию о 41 погибшем.', 'ru', 'killed 41'],
  ['Das Ministerium dementierte Berichte über 41 Tote.', 'de', 'killed 41'],
])('takes back: %s', (text, language, figure) => {
  expect(read(text, language)).toEqual({ figures: [], withdrawn: [figure] });
});

test('a sentence may call void what the sentence before it said', () => {
  const text = 'The ministry said 41 people died. It later said the figure was a mistake.';
  expect(read(text)).toEqual({ figures: [], withdrawn: ['killed 41'] });
});

test.each([
  'Soldiers killed 12 civilians by mistake, the army said.',
  'The army denied any wrongdoing after 12 people were killed.',
  'Russia withdrew after 12 soldiers were killed.',
  'Troops withdrew from a post where 12 soldiers were killed.',
  'Police said in a statement that officers mistakenly killed 12 people.',
  'Rescuers removed a number of cars; 12 people were killed.',
  'The chief was dismissed after reports of the fire, in which 12 people were killed.',
  'Reports say 12 people were killed by mistake.',
  'The opposition rejected a request that came after 12 people were killed.',
])('takes nothing back: %s', (text) => {
  expect(read(text).withdrawn).toEqual([]);
  expect(read(text).figures).toEqual(['killed 12']);
});
