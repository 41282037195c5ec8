import { expect, test } from 'vitest';
import { isBelievable } from '@/lib/core/model/believable';

const seen = [{ kind: 'page', id: 'https://list.example/', at: '2023-06-17T08:00:00Z' }] as const;

test('a report comes out before somebody has it, and after there were pages', () => {
  expect(isBelievable('2023-06-16', seen)).toBe(true);
  expect(isBelievable('1998-11-02', seen)).toBe(true);
  expect(isBelievable('1970-01-01', seen)).toBe(false);
  expect(isBelievable('2031-02-03', seen)).toBe(false);
});

test('zones differ by a day, no more', () => {
  expect(isBelievable('2023-06-18', seen)).toBe(true);
  expect(isBelievable('2023-06-19', seen)).toBe(false);
});

test('of a report that several have, the first one counts; nobody’s word forbids nothing', () => {
  const later = { kind: 'dataset', id: 'x', at: '2026-01-01T00:00:00Z' } as const;
  expect(isBelievable('2024-01-01', [...seen, later])).toBe(false);
  expect(isBelievable('2024-01-01', [later])).toBe(true);
  expect(isBelievable('2024-01-01', [])).toBe(true);
  expect(isBelievable('2024-01-01', [{ kind: 'page', id: '', at: 'once' }])).toBe(true);
});
