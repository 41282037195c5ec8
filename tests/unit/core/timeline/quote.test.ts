import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/core/timeline/quote';

/** Whether a quotation holds nothing but a run of a sentence, with marks where the sentence goes on. */
const verbatim = (quotation: string, sentence: string): boolean =>
  sentence.includes(quotation.replace(/^… /, '').replace(/ …$/, ''));

describe('quote', () => {
  const long =
    'According to a long statement of the regional fire service, As many as 11 dockers died on Monday when a silo blew up in the harbour of Halvern, and the search for others who may lie under the ruins goes on.';

  test('keeps a sentence whole when little would be left out', () => {
    const sentence = 'On Monday, as many as 11 dockers died in Halvern, the mayor said.';
    expect(quote(sentence, 'As many as 11 dockers died in Halvern')).toBe(sentence);
  });

  test('marks where the sentence goes on', () => {
    expect(quote(long, 'As many as 11 dockers died when a silo blew up')).toBe(
      '… As many as 11 dockers died on Monday when a silo blew up …',
    );
  });

  test('takes the words where they stand together, not where the first of them stands first', () => {
    const sentence =
      'The ministry that runs the harbours of the northern coast said the silo had collapsed on Tuesday.';
    expect(quote(sentence, 'The silo had collapsed')).toBe('… the silo had collapsed on Tuesday.');
  });

  test('of a label that is not in the sentence, quotes the sentence', () => {
    expect(quote('The third day of rain brought a flood.', 'First day of rain')).toBe(
      'The third day of rain brought a flood.',
    );
  });

  test('whatever sentence and label: only the sentence’s own words, at most 240 characters', () => {
    assert(
      property(string({ maxLength: 600, unit: 'grapheme' }), string(), (sentence, label) => {
        const quotation = quote(sentence, label);
        expect(quotation.length).toBeLessThanOrEqual(240);
        expect(verbatim(quotation, sentence)).toBe(true);
      }),
    );
    expect(quote(`a${'😀'.repeat(300)}`, 'a').isWellFormed()).toBe(true);
  });
});
