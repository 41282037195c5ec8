import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { dayMentions } from '@/lib/core/time/mentions';
import { timeValues } from '@/lib/core/time/values';

const WRITTEN = '2023-06-14';
const valuesOf = (sentence: string): string[] =>
  timeValues(sentence, WRITTEN).map(({ value }) => value);

// Sentences of our own.
test.each([
  ['The dam was finished in March 2019 and blessed a year later.', ['2019-03']],
  ['He left the party in 2017, two years before the vote of 2019.', ['2017', '2019']],
  ['Sales fell last month and will fall again next month.', ['2023-05', '2023-07']],
  ['Nobody was hurt last week.', ['2023-W23']],
  ['The factory closed in October.', ['2022-10']],
  ['The line will open in October.', ['2023-10']],
  ['The bank lost money in the third quarter of 2021.', ['2021-Q3']],
  ['Wages stood still in the 1990s.', ['199']],
  ['Three years ago it was empty.', ['2020']],
  ['It has been shut since the start of the year.', ['2023']],
  ['The ferry left on Monday, as it had in 2020.', ['2023-06-12', '2020']],
  ['Some 2000 people came, and 1,950 stayed.', []],
  ['Flight 2010 was late; room 1984 is locked.', []],
  ['On 32 August 2014 nothing happens.', []],
  ['From June 10 - 31, 2022 nothing is open.', []],
  ['They may march on; the council may march, too.', []],
])('%s', (sentence, values) => {
  expect(valuesOf(sentence)).toEqual(values);
});

test('without a day of writing only full dates and years are read', () => {
  const told = timeValues('Last month, in May, on Monday and on 3 May 2021.', null);
  expect(told.map(({ value }) => value)).toEqual(['2021-05-03']);
});

test.each([
  ['de', 'Am 3. Juni wurde die Brücke gesperrt, am Montag geöffnet.', ['2023-06-03', '2023-06-12']],
  ['de', 'Gestern brannte es, vor 3 Tagen auch.', ['2023-06-13', '2023-06-11']],
  ['es', 'El puente se cerró el 3 de junio de 2021 y abrió ayer.', ['2021-06-03', '2023-06-13']],
  [
    'fr',
    'Le pont est fermé depuis le 3 juin, a-t-elle dit aujourd’hui.',
    ['2023-06-03', '2023-06-14'],
  ],
  ['fr', 'Le pont est ferme du 3 au 5 fevrier 2022.', ['2022-02-03']],
  ['ru', 'Мост закрыли 3 июня, открыли в среду.', ['2023-06-03', '2023-06-14']],
  [
    'it',
    'Il ponte è stato chiuso il 3 giugno 2022 e riaperto lunedì.',
    ['2022-06-03', '2023-06-12'],
  ],
  ['xx', 'On 3 June nothing is read in a language nobody knows.', []],
])('days in %s: %s', (code, sentence, days) => {
  expect(dayMentions(sentence, WRITTEN, null, code).map(({ day }) => day)).toEqual(days);
});

test('a date says which weekday it is, not the other way round', () => {
  const days = dayMentions('Será el martes, 6 de junio.', WRITTEN, null, 'es');
  expect(days.map(({ day }) => day)).toEqual(['2023-06-06']);
});

test.each(['en', 'de', 'ru', 'ja'])(
  'no text in %s makes it throw, nor any day of writing',
  (code) => {
    assert(
      property(string({ unit: 'grapheme' }), string(), (noise, written) => {
        const text = `${noise} 3 June 2021 ${noise} last week ${noise}`;
        for (const one of [null, WRITTEN, written]) {
          timeValues(text, one);
          dayMentions(text, one, null, code);
        }
      }),
    );
  },
);
