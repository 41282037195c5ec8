import { UNDECIDED } from '@/lib/core/model/decision';
import { assert, property, shuffledSubarray, string } from 'fast-check';
import { expect, test } from 'vitest';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { assembleContext, type Material } from '@/lib/core/corroboration/assemble';
import { reportsOfPage } from '@/lib/core/corroboration/reports-of-page';
import { day, report } from '../timeline/stories';
import { reading, snippet } from './stories';

const stated = { kind: 'element', certainty: 'stated' } as const;
const dataset = [{ kind: 'dataset', id: 'floods', at: '2023-07-01T00:00:00Z' } as const];

const SNIPPETS = [
  snippet({
    text: 'WERN, June 15 (Reuters) - The river Wern flooded the old town of Wern on Thursday and two people were killed, the fire service said.',
    dateline: {
      place: 'WERN',
      day: day('2023-06-15'),
      agency: 'Reuters',
      raw: 'WERN, June 15 (Reuters) -',
    },
  }),
  snippet({
    position: 1,
    text: 'Goalkeeper Nils Aho signed a contract for three years with the champions of Lakeland.',
    outlet: 'Lakeland Sport',
  }),
];
const LIBRARY = [
  report('url:https://radio.example/wern', {
    url: 'https://radio.example/wern',
    domain: 'radio.example',
    outlet: { value: 'Radio Wern', basis: stated },
    headline: 'Two killed as river Wern floods old town',
    published: day('2023-06-15'),
    provenance: dataset,
  }),
  report('url:https://market.example/bonds', {
    url: 'https://market.example/bonds',
    domain: 'market.example',
    headline: 'Bond prices little changed before bank meeting',
    published: day('2023-06-15'),
    provenance: dataset,
  }),
];
const material: Material = {
  reading: reading(SNIPPETS),
  candidates: LIBRARY,
  library: { reports: 2, datasets: [] },
  decisions: UNDECIDED,
  numberReader,
};

test('joins the page, its list and the library into one answer', () => {
  const context = assembleContext(material);
  expect(context?.pageReportId).toBe('url:https://news.example/flood');
  const same = context?.matches.filter(({ relation }) => relation === 'same-story');
  expect(same?.map(({ reportId }) => reportId)).toContain('url:https://radio.example/wern');
  expect(context?.verdict).toMatchObject({ reports: same?.length });
  expect(context?.timeline.from).toBe('2023-06-15');
});

test('drops what is not the story, unless the page showed it', () => {
  const context = assembleContext(material);
  const ids = Object.keys(context?.reports ?? {});
  expect(ids).not.toContain('url:https://market.example/bonds');
  const [, sport] = reportsOfPage(material.reading).snippets;
  const match = context?.matches.find(({ reportId }) => reportId === sport?.id);
  expect(match?.relation).not.toBe('same-story');
  expect(match?.reasons.length).toBeGreaterThan(0);
});

test('every id that the context names is one of its reports', () => {
  const context = assembleContext(material);
  const named = [
    ...(context?.matches.map(({ reportId }) => reportId) ?? []),
    ...(context?.timeline.reports.map(({ reportId }) => reportId) ?? []),
    ...(context?.origins.flatMap(({ members }) => members.map(({ reportId }) => reportId)) ?? []),
    ...(context?.figures.flatMap(({ cells }) => cells.map(({ reportId }) => reportId)) ?? []),
  ];
  for (const id of named) expect(context?.reports).toHaveProperty([id]);
});

test('a page without a story has no context', () => {
  expect(
    assembleContext({ ...material, reading: { ...material.reading, story: null } }),
  ).toBeNull();
});

test('a person’s word overrules the match', () => {
  const words = new Map([['url:https://radio.example/wern', 'not-same']] as const);
  const decisions = { ...UNDECIDED, words };
  const context = assembleContext({ ...material, decisions });
  const same = context?.matches.filter(({ relation }) => relation === 'same-story');
  expect(same?.map(({ reportId }) => reportId)).not.toContain('url:https://radio.example/wern');
  const kept = context?.matches.find(({ reportId }) => reportId.endsWith('radio.example/wern'));
  expect(kept?.relation, 'else it could not be taken back').toBe('other');
});

test('the same material in any order gives the same plain JSON', () => {
  const expected = JSON.stringify(assembleContext(material));
  expect(JSON.stringify(JSON.parse(expected))).toBe(expected);
  assert(
    property(shuffledSubarray(LIBRARY, { minLength: LIBRARY.length }), (candidates) => {
      expect(JSON.stringify(assembleContext({ ...material, candidates }))).toBe(expected);
    }),
    { numRuns: 10 },
  );
});

test('no text makes it throw', () => {
  assert(
    property(string({ unit: 'binary' }), string({ unit: 'grapheme' }), (title, text) => {
      const page = reading([snippet({ title, text }), ...SNIPPETS]);
      expect(assembleContext({ ...material, reading: page })).not.toBeNull();
    }),
    { numRuns: 50 },
  );
});

test('outlets that an aggregator lists under its own address are outlets, not the aggregator', () => {
  const text = 'Two people were killed as the river Wern flooded the old town of Wern,';
  const url = 'https://www.newsbreak.com/news/';
  const page = reading([
    snippet({ text: `${text} Radio Wern says.`, outlet: 'Radio Wern', url: `${url}1` }),
    snippet({ position: 1, text: `${text} the mayor told us.`, outlet: 'Wern TV', url: `${url}2` }),
    snippet({ position: 2, text: `${text} and 400 left.`, url: `${url}3` }),
  ]);
  const context = assembleContext({ ...material, reading: page, candidates: [] });
  const names = context?.origins.filter(({ kind }) => kind === 'outlet').map(({ id }) => id);
  expect(names).not.toContain('outlet:newsbreak.com');
  expect(context?.verdict.unknownOrigin).toBeLessThanOrEqual(1);
});

test('what came of a story days later is related, unless a person says otherwise', () => {
  const [radio] = LIBRARY;
  const late = {
    ...(radio ?? report('none')),
    id: 'late',
    url: null,
    published: day('2023-06-20'),
  };
  const relation = (decisions: Material['decisions']) =>
    assembleContext({ ...material, candidates: [late], decisions })?.matches.find(
      ({ reportId }) => reportId === 'late',
    )?.relation;
  expect(relation(UNDECIDED)).toBe('related');
  const words = new Map([['late', 'same-story']] as const);
  expect(relation({ ...UNDECIDED, words })).toBe('same-story');
});
