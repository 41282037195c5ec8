import { expect, test } from 'vitest';
import { Groups } from '@/lib/core/origins/kinship';
import { findRetold } from '@/lib/core/origins/retold';
import { GERMAN_INDEPENDENT, RETOLD_ABROAD } from '@/tests/support/retellings-abroad';

const retold = (a: string, b: string) =>
  findRetold(
    [
      { id: 'a', text: a },
      { id: 'b', text: b },
    ],
    new Groups(),
  );

test.each(RETOLD_ABROAD)('a text told again in other words is known as such: %s', (_, one, two) => {
  expect(retold(one, two)).toMatchObject([{ a: 'a', b: 'b', basis: { kind: 'same-order' } }]);
});

test('another reporter’s account of the same event is no retelling, though all its nouns are capital', () => {
  const german = RETOLD_ABROAD.find(([language]) => language === 'de')?.[1] ?? '';
  expect(retold(german, GERMAN_INDEPENDENT)).toEqual([]);
});
