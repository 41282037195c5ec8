import { beforeAll, expect, test } from 'vitest';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { reportOf } from '../../../eval/story';

beforeAll(() => addLocales(LOCALES));

test.each([
  [
    'en',
    'The harbour ministry spoke to reporters in Arvik, officials said. The interior ministry said the storm was over. Nine people were killed, they said.',
    'interior ministry',
  ],
  [
    'ru',
    'Министерство внутренних дел сообщило о пожаре в порту. По их словам, погибли девять человек.',
    'interior ministry',
  ],
  [
    'es',
    'El Ministerio del Interior informó sobre el incendio. Según ellos, murieron nueve personas.',
    'interior ministry',
  ],
  [
    'fr',
    'Le ministère de l’Intérieur a annoncé la fin de l’incendie. Selon eux, neuf personnes ont été tuées.',
    'interior ministry',
  ],
  [
    'de',
    'Das Innenministerium teilte mit, dass der Brand gelöscht sei. Nach ihren Angaben wurden neun Menschen getötet.',
    'interior ministry',
  ],
])('whoever spoke before says a figure told by a pronoun (%s)', (language, text, key) => {
  const report = { ...reportOf({ id: 'x', text }), language };
  const [figure] = readFigures(report, '2022-01-06', numberReader).figures;
  expect(figure?.value).toBe(9);
  expect(figure?.chain.at(-1)?.key).toBe(key);
});

test.each([
  ['en', 'The interior ministry said the storm was over. Nine people were killed.'],
  ['ru', 'Министерство внутренних дел сообщило о пожаре. Погибли девять человек.'],
])('nobody says a figure that merely follows (%s)', (language, text) => {
  const report = { ...reportOf({ id: 'x', text }), language };
  expect(readFigures(report, '2022-01-06', numberReader).figures[0]?.chain).toEqual([]);
});
