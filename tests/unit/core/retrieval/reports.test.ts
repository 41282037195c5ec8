import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { beginnings, documentOf, maybeNames } from '@/lib/core/retrieval/document';
import { packSheets } from '@/lib/core/retrieval/pack-sheets';
import { Best } from '@/lib/core/retrieval/rank';
import { packReport, unpackReport } from '@/lib/core/retrieval/report-codec';
import { choose } from '@/lib/core/retrieval/score';
import { openSheet, SLOTS } from '@/lib/core/retrieval/sheet';

const BASIS = { kind: 'element', certainty: 'stated' } as const;

const bare: Report = {
  id: 'text:abc',
  url: null,
  headline: null,
  headlineBasis: null,
  outlet: null,
  domain: null,
  byline: [],
  published: null,
  language: null,
  text: null,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  provenance: [],
};

const full: Report = {
  id: 'url:https://paper.example/ferry',
  url: 'https://paper.example/ferry',
  headline: 'Ferje velter — “tolv” savnet 🚢',
  headlineBasis: { ...BASIS, path: 'h1' },
  outlet: { value: 'Paper', basis: { ...BASIS, evidence: 'Paper' } },
  domain: 'paper.example',
  byline: ['A. Writer'],
  published: {
    value: '2024-03-01T10:00:00Z',
    precision: 'minute',
    basis: { kind: 'relative-time', certainty: 'derived', evidence: '2 hours ago', path: 'time' },
  },
  language: 'no',
  text: 'Twelve people are missing.',
  truncated: true,
  dateline: { place: 'BERGEN', day: null, agency: 'NTB', raw: 'BERGEN (NTB) -' },
  credit: { agency: 'NTB', raw: '(NTB)' },
  annotation: {
    wire: null,
    chain: { value: ['NTB', 'police'], basis: BASIS },
    figures: [],
    copyGroup: null,
  },
  provenance: [{ kind: 'page', id: 'https://list.example/', at: '2024-03-01T12:00:00Z' }],
};

test.each([
  ['bare', bare],
  ['full', full],
  [
    'of another address',
    { ...full, id: 'url:https://paper.example/amp/ferry', domain: 'other.example' },
  ],
])('a %s report is stored and read without loss', (_name, report) => {
  expect(unpackReport(packReport(report))).toEqual(report);
});

const USUAL = { kind: 'dataset', certainty: 'stated' } as const;

test.each([
  ['2024-03-01', 'day'],
  ['1969-12-31', 'day'],
  ['2024-03', 'month'],
  ['2024', 'year'],
  ['2024-03-01T10:00:00Z', 'minute'],
  ['2024-03-01T10:00:30Z', 'minute'],
  ['2024-03-01T10:00:00.000Z', 'minute'],
  ['2024-02-31', 'day'],
  ['1970-01-01', 'day'],
  ['soon', 'day'],
] as const)('the time %s (%s) comes back as it was', (value, precision) => {
  for (const basis of [USUAL, BASIS]) {
    const report: Report = {
      ...bare,
      url: 'http://paper.example/1',
      headlineBasis: USUAL,
      outlet: { value: 'Paper', basis: USUAL },
      published: { value, precision, basis },
    };
    expect(unpackReport(packReport(report))).toEqual(report);
  }
});

test('what is usual costs nothing', () => {
  const report: Report = {
    ...bare,
    id: 'url:https://paper.example/1',
    url: 'https://paper.example/1',
    headline: 'Ferry sinks',
    headlineBasis: USUAL,
    outlet: { value: 'Paper', basis: USUAL },
    domain: 'paper.example',
    published: { value: '2024-03-01', precision: 'day', basis: USUAL },
  };
  expect(packReport(report)).toBe(
    '1|//\u0006.example/1|Ferry sinks||Paper||39566'.replaceAll('|', '\u001F'),
  );
});

test('what an address repeats of its report costs next to nothing', () => {
  const url = 'https://northcoast.example/2024/03/01/ferry-sinks-off-the-coast-twelve-missing-77';
  const report: Report = {
    ...bare,
    id: `url:${url}`,
    url,
    headline: 'Ferry sinks off the coast; twelve missing',
    headlineBasis: USUAL,
    outlet: { value: 'North Coast', basis: USUAL },
    domain: 'northcoast.example',
    published: { value: '2024-03-01T10:00:00Z', precision: 'minute', basis: USUAL },
  };
  const stored = packReport(report);
  expect(
    stored.length - 'Ferry sinks off the coast; twelve missingNorth Coast'.length,
  ).toBeLessThan(45);
  expect(unpackReport(stored)).toEqual(report);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '0',
    '1',
    'null',
    '\u0001',
    '\u001F',
    'a\u001Fb',
    '\u0002$&',
    '2024',
    'ferry-sinks',
  ),
  fc
    .array(fc.constantFrom('ferry', 'sinks', '2024-03-01', '2024', 'paper', '$&', '/', '-', '\n'), {
      maxLength: 9,
    })
    .map((words) => words.join('-')),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null });
const basis = fc.oneof(
  fc.constant(USUAL),
  fc.record({
    kind: fc.constantFrom('element', 'dataset', 'url'),
    certainty: fc.constantFrom('stated', 'derived'),
    evidence: text,
  }),
  fc.constant(BASIS),
);
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    url: maybe(
      fc.oneof(
        text,
        text.map((path) => `https://paper.example/${path}`),
      ),
    ),
    id: maybe(text),
    headline: maybe(text),
    headlineBasis: maybe(basis),
    outlet: maybe(fc.record({ value: text, basis })),
    domain: maybe(fc.oneof(text, fc.constant('paper.example'))),
    published: maybe(
      fc.record({
        value: fc.constantFrom('2024-03-01', '2024-03', '2024-03-01T10:00:00Z', 'soon enough', ''),
        precision: fc.constantFrom('year', 'month', 'day', 'minute'),
        basis,
      }),
    ),
    language: maybe(text),
    text: maybe(text),
    truncated: fc.boolean(),
    byline: fc.array(text, { maxLength: 2 }),
  })
  .map((made) => ({ ...bare, ...made, id: made.id ?? `url:${made.url}` }));

test('whatever a report is made of, it comes back', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const bytes = new TextEncoder().encode(packReport(report));
      expect(unpackReport(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))).toEqual(
        report,
      );
    }),
    { numRuns: 3_000 },
  );
});

test('what is no stored report is refused', () => {
  for (const stored of [
    '{"id":"x"}',
    '[9,"x"]',
    '',
    '1||||||||||[]',
    '1||||\u0001[1]',
    '1||||||x',
  ]) {
    expect(() => unpackReport(stored.replaceAll('|', '\u001F'))).toThrow(SyntaxError);
  }
});

test('sheets hold every report in order, a report of a megabyte by itself', () => {
  const long = { ...bare, id: 'text:long', text: 'word '.repeat(200_000) };
  const reports = Array.from({ length: 100 }, (_, i) =>
    i === 50 ? long : { ...full, id: `text:${i}` },
  );
  const sheets = packSheets(reports);
  expect(Math.max(...sheets.map((sheet) => sheet.reports.length))).toBeLessThanOrEqual(SLOTS);
  const read = sheets.flatMap(({ bytes }) => {
    const sheet = openSheet(bytes);
    return Array.from({ length: sheet.size }, (_, slot) => sheet.report(slot));
  });
  expect(read).toEqual(reports);
  expect(sheets.find((sheet) => sheet.reports.includes(long))?.reports).toHaveLength(1);
});

test('a slot beyond the sheet is refused', () => {
  const [sheet] = packSheets([bare]);
  expect(() => openSheet(sheet?.bytes).report(1)).toThrow(RangeError);
});

test('a report is found by at most so many terms however long it is', () => {
  const words = Array.from({ length: 50_000 }, (_, i) => `word${i}`).join(' ');
  expect(documentOf({ ...bare, headline: words, text: words }).length).toBeLessThan(400);
});

test('long names begin alike in several languages and scripts', () => {
  const keys = ['Kazakhstan', 'Kazajistán', 'Казахстан'].map((name) => beginnings([name]));
  expect(new Set(keys.flat())).toEqual(new Set(['~kaza']));
  expect(maybeNames('the ferry off Bergensfjord')).toEqual(['Bergensfjord']);
});

test('the best are ranked by score, ties kept', () => {
  const best = new Best(2);
  for (const [place, score] of [10, 30, 20, 20, 5].entries()) best.offer(0, place, score);
  expect(best.take()).toEqual([
    { segment: 0, place: 1, score: 30 },
    { segment: 0, place: 3, score: 20 },
    { segment: 0, place: 2, score: 20 },
  ]);
});

test('the rarest term is always scored, common ones only within the budget', () => {
  const chosen = choose([50, 0, 9, 40], [1, 1, 1, 1], 100, 60).map(({ term }) => term);
  expect(chosen).toEqual([2, 3]);
  expect(choose([500], [1], 1_000, 60)).toHaveLength(1);
});
