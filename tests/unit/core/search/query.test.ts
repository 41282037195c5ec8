import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { answers, type About } from '@/lib/core/search/answers';
import { isEmpty, needsReading, parseQuery } from '@/lib/core/search/parse';
import { ferry } from '@/tests/support/ferries';

const BASIS = { kind: 'dataset', certainty: 'stated' } as const;
const about: About = {
  titles: new Map([['kaz', 'Unrest in Kazakhstan']]),
  tellsFigure: ({ text }) => /\d/.test(text ?? ''),
};
const told: Report = {
  ...ferry(1),
  headline: 'Ferry capsizes off Bergen: “art” party saved',
  text: 'The coast guard said 12 people were rescued.',
  outlet: { value: 'Bergens Tidende', basis: BASIS },
  credit: { agency: 'Reuters', raw: '(Reuters)' },
  language: 'en-GB',
  published: { value: '2022-01-07T10:00:00Z', precision: 'minute', basis: BASIS },
  provenance: [{ kind: 'dataset', id: 'kaz', at: '2024-01-01T00:00:00Z' }],
};

test.each([
  ['outlet:bergens', true],
  ['outlet:paper.example', true],
  ['outlet:oslo', false],
  ['outlet:oslo outlet:bergen', true],
  ['wire:reuters', true],
  ['wire:"the associated press"', false],
  ['lang:en', true],
  ['lang:EN-gb', true],
  ['lang:e', false],
  ['dataset:kaz', true],
  ['dataset:"unrest in"', true],
  ['dataset:floods', false],
  ['before:2022-01-08', true],
  ['before:2022-01-07', false],
  ['before:2022', false],
  ['before:2023', true],
  ['after:2022-01-07', true],
  ['after:2022-01-08', false],
  ['after:2022-01', true],
  ['has:figure', true],
  ['"coast guard"', true],
  ['"guard coast"', false],
  ['"art"', true],
  ['"ar"', false],
  ['-bergen', false],
  ['-"coast guard said"', false],
  ['-oslo', true],
  ['OUTLET:Bergens -rain "rescued"', true],
])('%s: %s', (query, answer) => {
  const read = parseQuery(query);
  expect(read.refused).toEqual([]);
  expect(answers(read, told, about)).toBe(answer);
});

test('a report of which nobody says when is in no period, one told by its year alone may be', () => {
  const undated = { ...told, published: null };
  expect(answers(parseQuery('before:2030'), undated, about)).toBe(false);
  const year = { value: '2022', precision: 'year', basis: BASIS } as const;
  expect(answers(parseQuery('after:2022-06'), { ...told, published: year }, about)).toBe(true);
  expect(answers(parseQuery('before:2022-06'), { ...told, published: year }, about)).toBe(true);
  expect(answers(parseQuery('before:2021'), { ...told, published: year }, about)).toBe(false);
});

test('words are asked for as the index has them, in any script', () => {
  expect(parseQuery('Ferries capsized the').terms).toEqual(['ferry', 'capsiz']);
  expect(parseQuery('Токаев').terms).toEqual(parseQuery('tokaev').terms);
  expect(parseQuery('18:30').terms.length).toBeGreaterThan(0);
});

test.each([
  ['site:x', 'unknown-field'],
  ['before:tomorrow', 'not-a-day'],
  ['after:2022-13', 'not-a-day'],
  ['has:photo', 'unknown-has'],
  ['outlet:', 'nothing-behind'],
  [Array.from({ length: 40 }, (_, i) => `w${i}`).join(' '), 'too-many-words'],
])('%s is told of and left out', (query, code) => {
  expect(parseQuery(query).refused.map((one) => one.code)).toContain(code);
});

test('an empty query asks for nothing; fields alone have to be read', () => {
  expect(isEmpty(parseQuery('  "" - '))).toBe(true);
  expect(isEmpty(parseQuery('the of and'))).toBe(true);
  expect(needsReading(parseQuery('lang:en'))).toBe(true);
  expect(needsReading(parseQuery('ferry'))).toBe(false);
});

test('any text is a query', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 300 }), (text) => {
      const query = parseQuery(text);
      answers(query, told, about);
      expect(query.terms.length).toBeLessThanOrEqual(30);
    }),
  );
});
