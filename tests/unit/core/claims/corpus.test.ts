import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { report } from './reports';

const CORPUS = '../shared/corpora/local/claims/kz_sentences.jsonl';

interface Row {
  readonly lang: string;
  readonly date: string | null;
  readonly sentence: string;
  readonly figures: readonly { readonly measure: string; readonly value: number }[];
}

test.skipIf(!existsSync(CORPUS))('annotated sentences: few figures missed, fewer invented', () => {
  const rows = readFileSync(CORPUS, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
    .filter(({ lang }) => lang === 'en');
  let [right, read, annotated] = [0, 0, 0];
  for (const { sentence, date, figures } of rows) {
    const gold = figures.map(({ measure, value }) => `${measure} ${value}`);
    const found = readFigures(report(sentence), date, numberReader).figures.map(
      ({ measure, value }) => `${measure} ${value}`,
    );
    right += found.filter((one) => gold.includes(one)).length;
    read += found.length;
    annotated += gold.length;
  }
  expect(right / read).toBeGreaterThanOrEqual(0.95);
  expect(right / annotated).toBeGreaterThanOrEqual(0.9);
});
