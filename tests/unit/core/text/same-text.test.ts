import { expect, test } from 'vitest';
import { oncePerText } from '@/lib/core/text/same-text';
import { report } from '../timeline/stories';

const TEXT = 'The dam above Orlen broke on Monday, the mayor said.';

test('prints of one text are read once, whoever prints them', () => {
  const read: string[] = [];
  const length = oncePerText((one) => {
    read.push(one.id);
    return one.text?.length ?? 0;
  });
  expect(
    ['a', 'b', 'c'].map((id) => length(report(id, { text: TEXT, domain: `${id}.example` }))),
  ).toEqual([TEXT.length, TEXT.length, TEXT.length]);
  expect(read).toEqual(['a']);
});

test('another day, headline or circumstance is read for itself', () => {
  let read = 0;
  const count = oncePerText((_report, _day: string | null) => (read += 1));
  const published = {
    value: '2024-05-01',
    precision: 'day',
    basis: { kind: 'element', certainty: 'stated' },
  } as const;
  count(report('a', { text: TEXT, published }), null);
  count(report('b', { text: TEXT, published: { ...published, value: '2024-05-02' } }), null);
  count(report('c', { text: TEXT, published, headline: 'Dam breaks' }), null);
  count(report('d', { text: TEXT, published }), '2024-05-03');
  expect(read).toBe(4);
});
