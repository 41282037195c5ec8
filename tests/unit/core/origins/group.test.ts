import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { countOrigins, groupOrigins } from '@/lib/core/origins/group';
import { report } from '../timeline/stories';

const named = (value: string): Report['outlet'] => ({
  value,
  basis: { kind: 'json-ld', certainty: 'stated' },
});
const LEAD =
  'The ferry struck rocks outside the harbour of Velmar early on Monday and took on water while two tugs stood by to help.';
const page = report('page', {
  headline: 'Ferry hits rocks',
  outlet: named('Velmar Post'),
  text: LEAD,
});
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

const TOLL =
  'Nine people drowned and forty were pulled from the sea when the ferry went down, the coast guard said on Monday.';

test('two outlets that rest on one authority are one origin', () => {
  const { origins } = groupOrigins(page, [
    report('a', { outlet: named('North Daily'), text: TOLL }),
    report('b', {
      outlet: named('South Daily'),
      text: 'Forty passengers are safe and nine are dead after the sinking, the coast guard said in a short statement.',
    }),
  ]);
  expect(countOrigins(origins)).toBe(1);
  expect(origins.find(({ counted }) => counted)).toMatchObject({
    kind: 'party',
    members: [{}, {}],
  });
});

test('an authority that the page itself quotes is no independent origin', () => {
  const quoting = report('page', { outlet: named('Velmar Post'), text: TOLL });
  const { origins } = groupOrigins(quoting, [
    report('a', {
      outlet: named('North Daily'),
      text: 'Nine are dead and forty safe after the ferry sank off the harbour in the night, the coast guard said later.',
    }),
  ]);
  expect(countOrigins(origins)).toBe(0);
});

const wire = (id: string, agency: string): Report =>
  report(id, {
    credit: { agency, raw: `(${agency})` },
    text: `Nine people drowned off Velmar, ${id} wrote; the coast guard said so.`,
  });

test('a wire that only repeats an authority already counted adds no origin', () => {
  const { origins } = groupOrigins(page, [wire('a', 'AP'), wire('b', 'Reuters')]);
  expect(countOrigins(origins)).toBe(1);
});

test('a headline alone tells nobody whose text it is', () => {
  const { origins } = groupOrigins(page, [
    report('a', { outlet: named('North Daily'), headline: 'Ferry hits rocks off Velmar' }),
  ]);
  expect(countOrigins(origins)).toBe(0);
});

test('a copy moves alone: what else rests on the same authority stays where it was', () => {
  const copied = { value: 'g', basis: { kind: 'dataset', certainty: 'stated' } } as const;
  const annotation = {
    wire: null,
    chain: { value: ['coast guard'], basis: copied.basis },
    figures: [],
    copyGroup: null,
  };
  const { origins } = groupOrigins(page, [
    report('a', { annotation: { ...annotation, copyGroup: copied } }),
    report('b', {
      annotation: { ...annotation, copyGroup: copied, wire: { value: 'AFP', basis: copied.basis } },
    }),
    report('c', { annotation }),
  ]);
  expect(origins.find(({ id }) => id === 'wire:afp')?.members).toHaveLength(2);
  expect(origins.find(({ kind }) => kind === 'party')?.members).toHaveLength(1);
});
