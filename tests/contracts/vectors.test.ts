import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('tests/unit/datasets/VECTORS.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\|\s*(?<vector>[RA]\d+)\s*\|/.exec(line)?.groups?.['vector'] ?? [])
  .map((vector, i, all) => ({ vector, first: all.indexOf(vector) === i }));

const numbered = (letter: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);

test('every vector on datasets has one row', () => {
  expect(rows.map(({ vector }) => vector)).toEqual([
    ...numbered('R', 1, 16),
    ...numbered('A', 17, 49),
  ]);
  expect(rows.every(({ first }) => first)).toBe(true);
});

const named = [
  ...readFileSync('tests/unit/datasets/VECTORS.md', 'utf8').matchAll(/`(tests\/[^`]+)` “([^”]+)”/g),
].map(([, file = '', name = '']) => [file, name] as const);

test.each(named)('%s has a test “%s”', (file, name) => {
  expect(readFileSync(file, 'utf8')).toContain(name);
});
