import { assert, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { terms } from '@/lib/core/text/terms';
import { words } from '@/lib/core/text/words';

test.each([
  ['The floods in Velmar’s north, officials said', ['flood', 'velmar', 'north', 'official']],
  ['stopping 1,250 ships, 3.5 miles off', ['stop', '1250', 'ship', '3.5', 'mile']],
  ['Führer durch São Tomé', ['fuhrer', 'durch', 'sao', 'tome']],
  ['Наводнение: 1 200 домов, её нет', ['наводнение', '1200', 'домов', 'ее', 'нет']],
  ['Οι πλημμύρες ΣΤΟΥΣ δρόμους', ['οι', 'πλημμυρεσ', 'στουσ', 'δρομουσ']],
  ['أَعْلَنَ الرئيسُ حـالة الطوارئ ٢٠٢٢', ['اعلن', 'رييس', 'حاله', 'طواري', '2022']],
  ['נְשִׂיא המדינה ירושלים', ['נשיא', 'המדינה', 'ירושלימ']],
  ['बाढ़ में १२ लोग', ['बाढ़', 'में', '12', 'लोग']],
  ['홍수로 열두 명', ['홍수로', '열두']],
  ['洪水造成12人死亡', ['洪水', '水造', '造成', '12', '人死', '死亡']],
])('%s', (text, expected) => {
  expect(terms(text)).toEqual(expected.map((term) => term.normalize('NFC')));
});

test('letters keep the marks that belong to them', () => {
  expect(words('हिन्दी')).toEqual(['हिन्दी']);
  expect(words('ดี')).toEqual(['ดี']);
});

test('a text in plain English reads the same whether or not another script stands beside it', () => {
  assert(
    property(stringMatching(/^[ a-zA-Z0-9.,;:'"()-]{0,80}$/), (text) => {
      const spaced = text.replaceAll(/(?<=\d) (?=\d)/g, ' x ');
      expect(words(`${spaced} ж`)).toEqual([...words(spaced), 'ж']);
    }),
  );
});

test('no text makes an empty word, and words are their own words', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      for (const word of words(text)) {
        expect(word).not.toBe('');
        expect(words(word).join('')).toContain(word.slice(0, 1));
      }
      expect(terms(text).length).toBeLessThanOrEqual(words(text).length);
    }),
  );
});

test('takes a time that grows with the text, whatever stands in it', () => {
  for (const unit of ['\u0301', 'a\u0301', '\u064e', '1,', '1,000', 'ー', 'ก\u0e34']) {
    const start = performance.now();
    words(unit.repeat(60_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});
