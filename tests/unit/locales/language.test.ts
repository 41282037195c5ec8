import { afterEach, expect, test } from 'vitest';
import { directionOf, languageOf, placeOf } from '@/components/locales/language';
import { speak } from '@/components/locales/spoken';
import { dayText, number, plural, text } from '@/components/locales/text';

afterEach(() => speak('en', 'en-GB'));

test.each([
  [null, ['fi-FI', 'es-MX', 'en'], 'es', 'fi-FI'],
  [null, ['fi-FI'], 'en', 'fi-FI'],
  [null, [], 'en', 'en-GB'],
  ['ar', ['de-AT'], 'ar', 'ar'],
  ['de', ['en-US', 'de-AT'], 'de', 'de-AT'],
  ['xx', ['fr-CA'], 'fr', 'fr-CA'],
] as const)('%s among %j is %s, dates as in %s', (chosen, preferred, language, place) => {
  expect(languageOf(chosen, preferred)).toBe(language);
  expect(placeOf(language, languageOf(chosen, []) === chosen ? chosen : null, preferred)).toBe(
    place,
  );
});

test('only Arabic is written from right to left', () => {
  expect([directionOf('ar'), directionOf('ru')]).toEqual(['rtl', 'ltr']);
});

test('numbers and days are those of the place', async () => {
  await speak('de', 'de-AT');
  expect(dayText('2022-01-05')).toBe('5. Jän. 2022');
  await speak('de', 'de-DE');
  expect(number(12_345)).toBe('12.345');
});

test('a line that a language lacks is told in English, with its English plural', async () => {
  await speak('ru', 'ru');
  expect(text('app')).toBe('Second Source');
  expect(plural('verdict.origins', 0)).not.toBe('');
});
