import { expect, test } from 'vitest';
import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';
import { compareTexts } from '@/lib/core/origins/copies';
import { countOrigins, groupOrigins } from '@/lib/core/origins/group';
import { RETELLINGS } from '../../../support/retellings';
import { report } from '../timeline/stories';

const named = (value: string): Report['outlet'] => ({
  value,
  basis: { kind: 'json-ld', certainty: 'stated' },
});
const by = (outlet: string, text: string, fields: Partial<Report> = {}): Report =>
  report(outlet, { outlet: named(outlet), text, ...fields });

const PAGE = by(
  'Velmar Post',
  'A reporter of ours was at the scene all morning and spoke to eleven people who live nearby.',
);
const of = (origins: readonly Origin[], reportId: string): Origin | undefined =>
  origins.find(({ members }) => members.some((member) => member.reportId === reportId));
const [FIRST] = RETELLINGS;
const TEXT = FIRST?.original ?? '';
const words = TEXT.split(' ');

/** Every sixth word replaced, as an editor in a hurry would. */
const EDITED = words.map((word, i) => (i % 6 === 4 ? `re${word}` : word)).join(' ');
/** The first 45 words, as an aggregator's list cuts it, under another headline. */
const CUT = `${words.slice(0, 45).join(' ')} …`;

test.each([
  ['cut short by an aggregator', CUT],
  ['with a sentence in front and one left out', `BRENNA, 4 May. ${words.slice(20).join(' ')}`],
])('a text %s is a copy, and the passage is kept', (_, text) => {
  const { origins } = groupOrigins(PAGE, [by('North Daily', TEXT), by('South Daily', text)]);
  expect(countOrigins(origins)).toBe(1);
  const copy = of(origins, 'South Daily')?.members.find(
    ({ reportId }) => reportId === 'South Daily',
  );
  expect(copy?.copyOf).toMatchObject({ reportId: 'North Daily', basis: { kind: 'shared-text' } });
  expect(copy?.copyOf?.basis.evidence?.split(' ').length).toBeGreaterThan(20);
});

test('a text edited in every sentence is no origin besides the one it was made from', () => {
  const { origins } = groupOrigins(PAGE, [by('North Daily', TEXT), by('South Daily', EDITED)]);
  expect(countOrigins(origins)).toBe(1);
});

test.each(RETELLINGS)(
  '$event: a paraphrase says it again, another reporter’s account does not',
  ({ original, paraphrase, independent }) => {
    const { origins } = groupOrigins(PAGE, [
      by('North Daily', original),
      by('South Daily', paraphrase),
      by('West Daily', independent),
    ]);
    expect(countOrigins(origins)).toBe(2);
    expect(of(origins, 'South Daily')?.uncounted).toEqual({
      code: 'says-again',
      by: 'North Daily',
    });
    expect(of(origins, 'South Daily')?.members[0]?.echoOf).toMatchObject({
      reportId: 'North Daily',
      basis: { kind: 'same-order', certainty: 'inferred' },
    });
    expect(of(origins, 'West Daily')?.counted).toBe(true);
    expect(of(origins, 'West Daily')?.members).toHaveLength(1);
  },
);

test('who says again what says it again goes back as far', () => {
  const [, second] = RETELLINGS;
  const { original = '', paraphrase = '' } = second ?? {};
  // An edited paraphrase has the paraphrase's words, and of the original only its order.
  const again = paraphrase
    .split(' ')
    .map((word, i) => (i % 6 === 4 ? `re${word}` : word))
    .join(' ');
  const { origins } = groupOrigins(PAGE, [by('A', original), by('B', paraphrase), by('C', again)]);
  expect(countOrigins(origins)).toBe(1);
});

test('an outlet’s own report that also quotes a wire is its own origin', () => {
  const quoting = `${FIRST?.independent} ${words.slice(0, 24).join(' ')}, Reuters reported.`;
  const { origins } = groupOrigins(PAGE, [
    by('Wire', `BRENNA (Reuters) - ${TEXT}`, { credit: { agency: 'Reuters', raw: '(Reuters)' } }),
    by('West Daily', quoting),
  ]);
  expect(countOrigins(origins)).toBe(2);
});

const credited = (id: string, agency: string, text: string): Report =>
  by(id, text, { credit: { agency, raw: `(${agency})` } });

test('two wires that print one statement are one origin', () => {
  const reports = [credited('a', 'AP', TEXT), credited('b', 'AFP', CUT), by('c', TEXT)];
  const { origins } = groupOrigins(PAGE, reports);
  expect(countOrigins(origins)).toBe(1);
});

test('a paper that prints two wires’ texts together makes no one origin of them', () => {
  const [first, second] = RETELLINGS;
  const [one, two] = [first?.original ?? '', second?.original ?? ''];
  const reports = [credited('a', 'AP', one), credited('b', 'AFP', two), by('c', `${one} ${two}`)];
  const { origins } = groupOrigins(PAGE, reports);
  expect(countOrigins(origins)).toBe(2);
});

test('a chain of papers that print one text under their own names is one origin', () => {
  const papers = ['Asel', 'Brenna', 'Orlen', 'Tessin'].map((town, i) =>
    by(`${town} Courier`, words.slice(i * 3, words.length - i * 4).join(' ')),
  );
  expect(countOrigins(groupOrigins(PAGE, papers).origins)).toBe(1);
});

test('a wire’s credit on a site that nobody knows joins the wire and rests on nothing but that credit', () => {
  const spoofed = by(
    'Daily Thunder',
    'MOSCOW (Reuters) - Something nobody else has told before happened at night in the forest of Tolk, locals swear.',
    { credit: { agency: 'Reuters', raw: '(Reuters)' }, domain: 'thunder.example' },
  );
  const { origins } = groupOrigins(PAGE, [credited('a', 'Reuters', TEXT), spoofed]);
  expect(countOrigins(origins)).toBe(1);
  const member = of(origins, 'Daily Thunder')?.members.find(
    ({ reportId }) => reportId === 'Daily Thunder',
  );
  expect(member).toMatchObject({ role: 'copy', basis: { kind: 'credit', evidence: '(Reuters)' } });
  expect(member?.copyOf).toBeUndefined();
});

const copies = (count: number): Report[] =>
  Array.from({ length: count }, (_, i) => by(`Paper ${i}`, TEXT));

const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

test('5,000 reports of one text are one origin, in time that grows with their number', () => {
  const { origins } = groupOrigins(PAGE, copies(50));
  expect(countOrigins(origins)).toBe(1);
  const small = milliseconds(() => groupOrigins(PAGE, copies(1_000)));
  const large = milliseconds(() => groupOrigins(PAGE, copies(5_000)));
  expect(large).toBeLessThan(Math.max(400, small * 15));
});

test('texts with nothing but names and figures, and texts of one sentence, say nothing of order', () => {
  const lists = ['A 1 B 2 C 3', 'Orlen 14. '.repeat(400), '.'.repeat(9_000)];
  expect(compareTexts(lists.map((text, i) => by(`List ${i}`, text))).echoes).toEqual([]);
});
