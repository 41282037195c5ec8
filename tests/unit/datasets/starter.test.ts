import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePack } from '@/lib/datasets/pack/parse';

test('the starter pack parses without a problem and keeps all its reports', () => {
  const parsed = parsePack(readFileSync('components/public/starter/kazakhstan-2022.json', 'utf8'));
  expect(parsed.ok && parsed.value.problems).toEqual([]);
  expect(parsed.ok && parsed.value.reports.length).toBe(166);
});
