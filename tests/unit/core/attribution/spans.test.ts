import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { attributionSpans } from '@/lib/core/attribution/spans/spans';
import { scoresOf } from '@/tests/eval/attribution';
import { markedTexts } from '@/tests/support/marked';

const told = (text: string): string[] =>
  attributionSpans(text).map(({ cue, source, content }) =>
    [source ? text.slice(...source) : '–', text.slice(...cue)]
      .concat(content.map((one) => text.slice(...one)))
      .join(' | '),
  );

test.each([
  ['Ferries stop at noon, the port said.', ['the port | said | Ferries stop at noon']],
  [
    'The only exceptions, he said, were the two islands.',
    ['he | said | The only exceptions | were the two islands'],
  ],
  [
    '“It was late. It was dark,” said Ida Falk. “Nobody came.”',
    ['Ida Falk | said | “It was late. It was dark,” | “Nobody came.”'],
  ],
  ['Per the bank, rates will hold.', ['the bank | Per | rates will hold']],
  ["Arvik's harbour office said it had closed.", ["Arvik's harbour office | said | it had closed"]],
  [
    'The firm said prices rose, while unions say wages fell.',
    ['The firm | said | prices rose', 'unions | say | wages fell'],
  ],
  ['He is expected to resign.', ['– | is expected | to resign']],
  ['The alleged thief was seen on Monday.', []],
  ['A report on claims and plans was filed.', []],
  ['The state has 40 ferries and plans of its own.', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('what is said is not searched for more: one attribution a word', () => {
  const text = 'Falk said she believed that Venn wanted to leave, according to two friends.';
  expect(attributionSpans(text)).toHaveLength(1);
});

test.each(['looked-at.txt', 'unseen.txt'])('texts marked by hand: %s', (name) => {
  const { cue, source } = scoresOf(markedTexts(name));
  expect(cue.overlap.f1).toBeGreaterThanOrEqual(0.9);
  expect(source.overlap.f1).toBeGreaterThanOrEqual(0.85);
});

test('offsets in code points fit texts with characters beyond the basic plane', () => {
  const text = '😀 The mayor said that it rained.';
  const marked = { source: [2, 11], cue: [12, 16], content: [17, 31] } as const;
  const { cue, source, content } = scoresOf([{ text, attributions: [marked] }]);
  expect([cue, source, content].map(({ strict }) => strict.f1)).toEqual([1, 1, 1]);
});

test('spans lie within any text, in order, and no text makes it throw', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 400 }), (noise) => {
      const text = `He said “${noise}”, ${noise} according to ${noise}`;
      for (const { cue, source, content } of attributionSpans(text))
        for (const [start, end] of [cue, ...(source ? [source] : []), ...content]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
    }),
  );
});

test.each([
  ['cues', 'he said '.repeat(10_000)],
  ['quotation marks', '“"'.repeat(40_000)],
  ['commas', 'a, '.repeat(30_000)],
  ['names', 'Falk and '.repeat(10_000)],
])('a wall of %s takes linear time', (_, wall) => {
  const start = performance.now();
  attributionSpans(wall);
  expect(performance.now() - start).toBeLessThan(2_000);
});
