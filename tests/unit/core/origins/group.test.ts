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

test('every origin that is not counted says why', () => {
  const unsaid = 'Nine are dead after the ferry sank in the night, officials said in a statement.';
  const { origins } = groupOrigins(copyOf('page'), [
    report('own', { outlet: named('Paper page'), text: LEAD }),
    wire('quotes', 'Reuters'),
    wire('again', 'dpa'),
    report('nobody', {
      text: 'Divers found the wreck at a depth of thirty metres on Tuesday and took pictures of its bow.',
    }),
    report('short', { outlet: named('North Daily'), headline: 'Ferry hits rocks off Velmar' }),
    report('unnamed', { outlet: named('West Daily'), text: unsaid }),
  ]);
  const why = Object.fromEntries(
    origins.flatMap(({ members, uncounted }) =>
      members.map(({ reportId }) => [reportId, uncounted?.code ?? 'counted']),
    ),
  );
  expect(why).toEqual({
    page: 'this-page',
    own: 'same-outlet',
    quotes: 'already-quoted',
    again: 'counted',
    nobody: 'no-outlet',
    short: 'too-little-text',
    unnamed: 'nobody-named',
  });
  expect(origins.find(({ name }) => name === 'Reuters')?.uncounted).toMatchObject({
    party: 'coast guard',
    by: 'dpa',
  });
});

test('what a person says is an origin of its own is one, whatever its text or credit', () => {
  const reports = [copyOf('a'), copyOf('b'), copyOf('c')];
  const joins = new Map([
    ['b', 'b'],
    ['c', 'b'],
  ]);
  const { origins } = groupOrigins(page, reports, joins);
  expect(countOrigins(origins)).toBe(2);
  const split = origins.find(({ id }) => id === 'own:b');
  expect(split).toMatchObject({ counted: true, name: 'Paper b' });
  expect(split?.members.map(({ basis }) => basis.kind)).toEqual(['reader', 'reader']);
});
