import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { sharedParts } from '@/components/origins/shared-parts';

const marked = (text: string, other: string): string[] =>
  sharedParts(text, other)
    .filter(({ shared }) => shared)
    .map((part) => part.text);

test('runs of five words that both texts have are marked, whatever the signs between them', () => {
  const other = 'He saw that the ferry “hit the rocks” at dawn and then sank slowly.';
  expect(marked('Yesterday the ferry hit the rocks, at dawn. It sank slowly.', other)).toEqual([
    'the ferry hit the rocks, at dawn',
  ]);
  expect(marked('The ferry sank slowly at dawn.', other)).toEqual([]);
});

test('two stretches with something between them are two', () => {
  const other = 'one two three four five six. seven eight nine ten eleven twelve';
  const text = 'One two three four five SIX and more: seven eight nine ten eleven twelve!';
  expect(marked(text, other)).toEqual([
    'One two three four five SIX',
    'seven eight nine ten eleven twelve',
  ]);
});

test('the parts are the text, whatever it is', () => {
  assert(
    property(string({ maxLength: 400 }), string({ maxLength: 400 }), (a, b) => {
      for (const [text, other] of [
        [a, b],
        [a + b, b],
        [a, a],
      ] as const)
        expect(
          sharedParts(text, other)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
    }),
  );
});
