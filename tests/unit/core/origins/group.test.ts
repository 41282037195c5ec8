import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { countOrigins, groupOrigins } from '@/lib/core/origins/group';
import { report } from '../timeline/stories';

const named = (value: string): Report['outlet'] => ({
  value,
  basis: { kind: 'json-ld', certainty: 'stated' },
});
const page = report('page', { headline: 'Ferry hits rocks', outlet: named('Velmar Post') });
const copyOf = (id: string): Report =>
  report(id, { outlet: named(`Paper ${id}`), credit: { agency: 'AP', raw: '(AP)' } });

test('forty copies of one wire story are one origin', () => {
  const copies = Array.from({ length: 40 }, (_, i) => copyOf(String(i)));
  const { origins } = groupOrigins(page, copies);
  expect(countOrigins(origins)).toBe(1);
  expect(origins.find(({ counted }) => counted)).toMatchObject({ name: 'AP', kind: 'wire' });
});

test('reports whose outlet is not known are kept apart and never counted', () => {
  const { origins } = groupOrigins(page, [report('a'), report('b')]);
  expect(countOrigins(origins)).toBe(0);
  expect(origins.filter(({ kind }) => kind === 'unknown')).toHaveLength(2);
});

test('an aggregator is no origin', () => {
  const { origins } = groupOrigins(page, [report('a', { outlet: named('NewsBreak') })]);
  expect(countOrigins(origins)).toBe(0);
});

test('the origin of the page comes first and is not counted', () => {
  const { origins, standing } = groupOrigins(copyOf('page'), [copyOf('a'), copyOf('b')]);
  expect(origins).toHaveLength(1);
  expect(countOrigins(origins)).toBe(0);
  expect(standing).toMatchObject({ kind: 'copy', carries: 'AP' });
});

test('a member station is said to carry its network, as an inference', () => {
  const { standing } = groupOrigins(report('page', { outlet: named('WBUR') }), []);
  expect(standing).toMatchObject({
    kind: 'member',
    carries: 'NPR',
    basis: { certainty: 'inferred' },
  });
});
