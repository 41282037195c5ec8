import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { attributionOf } from '@/lib/core/attribution/attributions';
import { reportChain } from '@/lib/core/attribution/chain';
import { addLocales, localeOf } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { report } from '../claims/reports';

addLocales(LOCALES);

const chainOf = (text: string): string[] => {
  const locale = localeOf(null, text);
  expect(locale?.code, 'its language').toBeDefined();
  return attributionOf(text, locale)?.chain.map(({ name }) => name) ?? [];
};

// Sentences of our own, a few of each language.
test.each([
  ['По данным МВД, в результате аварии на мосту погибли три человека.', ['interior ministry']],
  [
    'Телеканал «Волна» сообщил со ссылкой на Министерство здравоохранения, что в больницах находятся 40 человек.',
    ['Волна', 'health ministry'],
  ],
  ['Мост закрыт, заявил мэр города на встрече с жителями.', ['mayor']],
  [
    'Según el Ministerio del Interior, la policía de la capital detuvo a doce personas.',
    ['interior ministry'],
  ],
  [
    'El puente no se abrirá hasta el martes, informó el diario La Ribera, que citó a la alcaldía.',
    ['La Ribera', 'city administration'],
  ],
  [
    'Le pont est fermé, a annoncé la préfecture, citée par les médias locaux dans la soirée.',
    ['local media', 'city administration'],
  ],
  ['Selon la protection civile, deux villages ont été évacués dans la nuit.', ['civil protection']],
  [
    'Laut Polizei ist die Brücke seit dem Morgen gesperrt und wird nicht vor Freitag geöffnet.',
    ['police'],
  ],
  [
    'Der Sender Hafenwelle berichtete unter Berufung auf das Innenministerium von vier Toten in der Stadt.',
    ['Hafenwelle', 'interior ministry'],
  ],
  [
    'La protezione civile ha annunciato che il ponte è chiuso e che non riaprirà in settimana.',
    ['civil protection'],
  ],
  ['Jak informuje Ministerstwo Zdrowia, w szpitalu jest nadal 12 osób.', ['health ministry']],
  [
    'Мост обрушился ночью, сообщает «Интерфакс» со ссылкой на пресс-службу МЧС.',
    ['Interfax', 'emergency ministry'],
  ],
  [
    'Об этом сообщил представитель МВД Иван Рогов, пишет Tengrinews.',
    ['Tengrinews', 'interior ministry'],
  ],
  ['В министерстве обороны подтвердили гибель четырёх моряков.', ['defense ministry']],
  [
    'Министр обороны рассказал РИА Новости, что на мосту были солдаты.',
    ['RIA Novosti', 'defense minister'],
  ],
  [
    'La agencia rusa TASS, citando al Ministerio del Interior, elevó a nueve los heridos.',
    ['TASS', 'interior ministry'],
  ],
  [
    'Así lo indicó el Ministerio de Salud en un comunicado difundido por Efe.',
    ['EFE', 'health ministry'],
  ],
  [
    'Le pont est fermé, a déclaré le parquet à l’AFP dans la soirée de dimanche.',
    ['AFP', 'prosecutor general'],
  ],
  ['Les autorités affirment que neuf personnes ont été blessées.', ['authorities']],
  [
    'Die Brücke sei gesperrt, sagte eine Polizeisprecherin dem Sender Hafenwelle.',
    ['Hafenwelle', 'police'],
  ],
  ['Nach Angaben des Innenministeriums wurden neun Menschen verletzt.', ['interior ministry']],
  [
    'Пресс-секретарь губернатора сообщил «Интерфаксу», что мост закрыт до весны.',
    ['Interfax', 'governor'],
  ],
  ['El portavoz de la Policía, Luis Rey, dijo que hay tres heridos en el puente.', ['police']],
  [
    'El diario La Ribera, que cita a la Fiscalía, asegura que hay cinco detenidos.',
    ['La Ribera', 'prosecutor general'],
  ],
  [
    'Une source policière a confié à Reuters que le pilote était connu dans le port.',
    ['Reuters', 'police'],
  ],
  [
    'Le ministre de l’Intérieur a indiqué que neuf personnes ont été blessées.',
    ['interior minister'],
  ],
  ['Das sagte ein Sprecher der Feuerwehr am Montag in der Stadt.', ['fire service']],
  ['Einem Bericht der „Hafenwelle“ zufolge ist die Brücke nicht zu retten.', ['Hafenwelle']],
  ['Die Menschen in der Stadt sagten, dass der Fluss nicht steigt.', []],
])('%s', (text, chain) => {
  expect(chainOf(text)).toEqual(chain);
});

test.each([
  ['ru', 'Пожар начался ночью, и его тушили до утра, как сообщили в штабе.'],
  ['es', 'El incendio empezó por la noche y no se apagó hasta la mañana.'],
  ['fr', 'Le feu a pris dans la nuit et il est éteint depuis le matin.'],
  ['de', 'Das Feuer ist in der Nacht ausgebrochen und wurde erst am Morgen gelöscht.'],
])('a text is told to be %s', (code, text) => {
  expect(localeOf(null, text)?.code).toBe(code);
  expect(localeOf('en', text), 'what is stated comes first').toBeNull();
});

test('English is read as English', () => {
  expect(localeOf(null, 'The fire began in the night and was out by the morning.')).toBeNull();
  expect(localeOf('en-GB', '')).toBeNull();
});

test('one ministry is one party in every language', () => {
  const keys = [
    'The crossing is shut, the Ministry of Internal Affairs said on Friday.',
    'The crossing is shut, the interior ministry said on Friday.',
    'Переправа закрыта, сообщило Министерство внутренних дел в пятницу и на неделю.',
    'El paso está cerrado, informó el Ministerio del Interior en la mañana del viernes.',
  ].map((text) => reportChain({ ...report(text), language: null })?.chain[0]?.key);
  expect(keys).toEqual(Array.from({ length: 4 }, () => 'interior ministry'));
});

test('no text makes it throw or slow', () => {
  const words = ['по данным ', 'citando a ', 'selon ', 'laut ', 'МВД ', 'policía, '];
  for (const locale of LOCALES) {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), (noise) => {
        attributionOf(words.map((word) => word + noise).join(' '), locale);
      }),
      { numRuns: 30 },
    );
    const start = performance.now();
    for (const word of words) attributionOf(word.repeat(20_000), locale);
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});
