import { expect, test } from 'vitest';
import { corpusOf } from '@/tests/bench/corpus';
import { percentile } from '@/tests/bench/table';

const corpus = corpusOf(20_000);

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

test('a report is the same whenever it is made', () => {
  const again = corpusOf(20_000);
  for (const number of [0, 7, 19_999]) expect(again.report(number)).toEqual(corpus.report(number));
});

test('reports are as long and as varied as news', () => {
  const lengths: number[] = [];
  const terms: number[] = [];
  for (let number = 0; number < 500; number += 1) {
    const { headline, text } = corpus.report(number);
    const said = `${headline} ${text}`.toLowerCase();
    lengths.push(said.length);
    terms.push(new Set(said.split(' ')).size);
  }
  expect(mean(lengths)).toBeGreaterThan(450);
  expect(mean(lengths)).toBeLessThan(550);
  expect(mean(terms)).toBeGreaterThan(28);
  expect(mean(terms)).toBeLessThan(48);
});

test('the reports of a query share its words, others do not', () => {
  for (let n = 0; n < 20; n += 1) {
    const { words, members } = corpus.query(n);
    expect(words).toHaveLength(12);
    expect(members.size).toBeGreaterThanOrEqual(3);
    const shared = (number: number): number => {
      const { headline, text } = corpus.report(number);
      const said = new Set(`${headline} ${text}`.toLowerCase().split(' '));
      return words.filter((one) => said.has(one)).length;
    };
    const inside = [...members].slice(0, 10).map(shared);
    const outside = Array.from({ length: 20 }, (_, i) => i * 997).filter(
      (one) => !members.has(one),
    );
    expect(Math.min(...inside)).toBeGreaterThan(Math.max(...outside.map(shared)) - 2);
    expect(mean(inside)).toBeGreaterThan(4);
  }
});

test('percentiles of few values', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2);
  expect(percentile([], 0.5)).toBeNull();
});
