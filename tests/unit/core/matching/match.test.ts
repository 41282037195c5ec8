import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { matchReports } from '@/lib/core/matching/match';
import type { Relation } from '@/lib/core/model/match';
import type { Moment } from '@/lib/core/model/moment';
import type { Reading } from '@/lib/core/model/reading';
import type { Report } from '@/lib/core/model/report';
import { report } from '../timeline/stories';

const on = (value: string): Moment => ({
  value,
  precision: 'day',
  basis: { kind: 'dataset', certainty: 'stated' },
});

const page = report('page', {
  headline: 'Strong earthquake shakes Pelora, at least nine dead',
  published: on('2023-05-16'),
  text: 'A magnitude 7.1 earthquake struck the province of Pelora in southern Velmar before dawn on Tuesday, killing at least nine people and burying homes, the civil defense said. Roads to the coast were cut and the airport of Pelora was closed. Rescue teams from the capital were on their way, and the army sent helicopters to villages that nobody had reached by noon.',
});
const reading: Reading = {
  page: {
    url: 'https://a.example/1',
    site: 'generic',
    layout: 'generic',
    kind: 'article',
    capturedAt: '2023-05-16T20:00:00Z',
    title: '',
  },
  story: null,
  snippets: [],
  missing: [],
  problems: [],
};

function relationOf(candidate: Report): Relation | undefined {
  return matchReports(reading, page, [candidate], new Map())[0]?.relation;
}

test.each<[string, Relation, Partial<Report>]>([
  [
    'the same quake elsewhere',
    'same-story',
    {
      headline: 'Nine killed as 7.1 quake hits Pelora',
      published: on('2023-05-16'),
      text: 'An earthquake of magnitude 7.1 hit Pelora in Velmar on Tuesday and killed nine people, officials said.',
    },
  ],
  [
    'another quake in another country',
    'other',
    {
      headline: 'Magnitude 6.3 earthquake strikes central Norland',
      published: on('2023-05-16'),
      text: 'A quake shook central Norland on Tuesday, the institute in Tessin said. Nobody was hurt.',
    },
  ],
  [
    'a quake at the same place years ago',
    'other',
    {
      headline: 'Strong earthquake shakes Pelora, at least nine dead',
      published: on('2015-02-01'),
    },
  ],
  [
    'advice that names nobody',
    'other',
    {
      headline: 'How to store water at home',
      published: on('2023-05-16'),
      text: 'Keep bottles in a dark place and change them twice a year, say those who know.',
    },
  ],
  ['two words', 'unsure', { headline: 'Pelora quake' }],
])('%s: %s', (_name, relation, told) => {
  // Shown apart or dropped: what is not the story must not be counted.
  const found = relationOf(report('r', told));
  expect(relation === 'other' && found === 'related' ? 'other' : found).toBe(relation);
});

const bare = (id: string, headline: string, told: Partial<Report> = {}): Report =>
  report(id, { headline, published: on('2023-05-16'), ...told });

test('another total of the same kind is less likely the same report than the same total', () => {
  const story = bare('s', 'Police in Pelora detain 4,404 people after riots');
  const probability = (headline: string): number =>
    matchReports(reading, story, [bare('r', headline)], new Map())[0]?.probability ?? 0;
  expect(probability('Riots in Pelora: 4,404 people detained by police')).toBeGreaterThan(
    probability('Riots in Pelora: 5,969 people detained by police'),
  );
});

test('the same kind of event in another year is no match, however alike', () => {
  const other = { ...page, id: 'r', published: null };
  const [match] = matchReports(
    reading,
    { ...page, text: `${page.text ?? ''} It was the worst since March 2019.` },
    [{ ...other, headline: 'Quake hits Norland', text: 'A quake hit Norland in June 1998.' }],
    new Map(),
  );
  expect(match?.relation).not.toBe('same-story');
});

test('a report that opens with other numbers says so among the reasons', () => {
  const other = report('r', {
    headline: 'Earthquake shakes Pelora, forty-one dead',
    text: 'An earthquake of magnitude 5.2 in Pelora killed 41 people on Tuesday.',
  });
  const [match] = matchReports(reading, page, [other], new Map());
  expect(match?.reasons.find(({ code }) => code === 'other-figures')?.details).toContain('41');
});

test('names carry a match into another script', () => {
  const [russian, arabic] = [
    bare('ru', 'Пелора: землетрясение, девять погибших', { language: 'ru' }),
    bare('ar', 'زلزال في بيلورا', { language: 'ar' }),
  ].map(
    (one) =>
      matchReports(reading, page, [one], new Map())[0]?.reasons.find(
        ({ code }) => code === 'shared-names',
      )?.details,
  );
  expect(russian).toContain('pelora');
  expect(arabic).toContain('pelora');
});

test('what the library knows of a common word weighs it down', () => {
  const other = bare('r', 'Pelora votes for a mayor');
  const story = bare('s', 'Pelora counts its dead after the quake');
  const probability = (df: number): number =>
    matchReports(reading, story, [other], new Map(), {
      size: 1_000,
      df: (term) => (term === 'pelora' ? df : 2),
    })[0]?.probability ?? 0;
  expect(probability(900)).toBeLessThan(probability(1));
});

test('a person’s word overrules', () => {
  const other = report('r', { headline: 'How to store water at home' });
  const [match] = matchReports(reading, page, [other], new Map([['r', 'same-story']]));
  expect(match).toMatchObject({
    relation: 'same-story',
    probability: 1,
    reasons: [{ code: 'said-by-reader' }],
  });
});

test('whatever a report says, its match is a probability with a relation', () => {
  assert(
    property(
      string({ maxLength: 300 }),
      string({ unit: 'grapheme', maxLength: 600 }),
      (headline, text) => {
        const [match] = matchReports(reading, page, [report('r', { headline, text })], new Map());
        expect(match?.probability).toBeGreaterThanOrEqual(0);
        expect(match?.probability).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 100 },
  );
});
