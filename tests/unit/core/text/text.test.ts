import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '@/lib/core/text/fold';
import { names } from '@/lib/core/text/names';
import { containment, sharedPassage, shingled } from '@/lib/core/text/shingles';
import { terms } from '@/lib/core/text/terms';
import { words } from '@/lib/core/text/words';

const STORY =
  'A ferry with ninety people aboard ran onto rocks near the harbour of Velmar before dawn, and fishing boats took everybody off.';

test('folds case, marks, quotes and spaces to one form', () => {
  expect(fold(' “São  Paulo’s”\u200F mayor – CAFÉ ')).toBe('"sao paulo\'s" mayor - cafe');
});

test('reads a number with separators as one word', () => {
  expect(words('1,000 homes')).toEqual(['1000', 'homes']);
});

test('leaves stop words out of the terms', () => {
  expect(terms('the floods of the river')).toEqual(['flood', 'river']);
});

test('finds names inside sentences', () => {
  const found = names('Officials said Maria Lopez flew to Lisbon on Friday.');
  expect(found).toEqual(expect.arrayContaining(['maria lopez', 'lisbon']));
  expect(found).not.toContain('friday');
});

test('a truncated copy is wholly contained, another text is not', () => {
  expect(containment(shingled(STORY), shingled(STORY.slice(0, 80)))).toBeGreaterThan(0.8);
  expect(
    containment(shingled(STORY), shingled('Voters in the capital chose a new mayor on Sunday.')),
  ).toBe(0);
  expect(sharedPassage(shingled(STORY), shingled(`Rewritten: ${STORY}`))).toBe(STORY);
});

test('folding is stable, containment is symmetric and within 0 and 1, whatever the text', () => {
  assert(
    property(string({ unit: 'binary' }), string({ unit: 'binary' }), (a, b) => {
      const share = containment(shingled(a), shingled(b));
      expect(share).toBe(containment(shingled(b), shingled(a)));
      expect(share >= 0 && share <= 1).toBe(true);
      expect(fold(fold(a))).toBe(fold(a));
      names(a);
      sharedPassage(shingled(a), shingled(b));
    }),
  );
});
