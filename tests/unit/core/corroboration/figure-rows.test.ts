import { expect, test } from 'vitest';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { aftermath } from '@/lib/core/corroboration/aftermath';
import { figureRows } from '@/lib/core/corroboration/figure-rows';
import type { FigureRow } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import { day, report } from '../timeline/stories';

const DAY = '2023-06-15';
const told = (id: string, published: string, text: string): Report =>
  report(id, { published: day(published), text, headline: `${id} on the flood in Wern` });

const story = [
  told('page', DAY, 'The flood in Wern killed 12 people, the fire service of Wern said.'),
  told('radio', DAY, 'Flood water killed 14 people in Wern, the ministry of health said.'),
];

const rows = (after: readonly Report[], reports = story) =>
  figureRows({ story: reports, after, origins: [], storyDay: DAY, numberReader });

const states = (row: FigureRow | undefined) => ({
  state: row?.state,
  cells: row?.cells.map(({ figure, state, later }) => [figure.value, state, later]),
});

test('what is told after the story is shown beside it and leaves the verdict alone', () => {
  const late = told('late', '2023-06-18', 'The flood in Wern killed 31 people, the governor said.');
  const { judged, shown } = rows([late]);
  expect(states(judged[0])).toEqual({
    state: 'conflict',
    cells: [
      [12, 'conflict', false],
      [14, 'conflict', false],
    ],
  });
  expect(states(shown[0]).cells).toEqual([
    [12, 'conflict', false],
    [14, 'conflict', false],
    [31, 'unknown', true],
  ]);
});

test('a withdrawal is attached to the figure it takes back, with its words', () => {
  const text = 'The ministry of health said the toll of 14 dead in Wern was published in error.';
  const { judged, shown } = rows([told('late', '2023-06-18', text)]);
  expect(judged[0]?.state).toBe('conflict');
  expect(shown[0]?.state).toBe('retracted');
  expect(shown[0]?.cells.map(({ withdrawn }) => withdrawn)).toEqual([
    null,
    { kind: 'retracted', reportId: 'late', evidence: text, day: '2023-06-18' },
  ]);
});

test('what another party denies is in conflict, not retracted', () => {
  const text = 'The police of Wern denied reports that 14 people were killed.';
  expect(rows([told('late', '2023-06-16', text)]).shown[0]).toMatchObject({
    state: 'conflict',
    cells: [{ withdrawn: null }, { withdrawn: { kind: 'denied', reportId: 'late' } }],
  });
});

test('nothing is withdrawn before it was said', () => {
  const text = 'The ministry of health said the toll of 14 dead in Wern was published in error.';
  const early = rows([told('early', '2023-06-14', text)]).shown[0];
  expect(early?.cells.every(({ withdrawn }) => withdrawn === null)).toBe(true);
});

test('only dated later reports that name the place and the kind of event go on with a story', () => {
  const after = [
    told('toll', '2023-06-18', 'The flood in Wern killed 31 people.'),
    told('before', '2023-06-12', 'The flood in Wern killed 31 people.'),
    told('years', '2024-06-12', 'The flood in Wern killed 31 people.'),
    { ...told('undated', DAY, 'The flood in Wern killed 31 people.'), published: null },
    report('elsewhere', {
      published: day('2023-06-18'),
      text: 'A flood in Lund killed 31 people.',
    }),
    report('fire', { published: day('2023-06-18'), text: 'A fire in Wern killed 31 people.' }),
  ];
  expect(aftermath(story, after, DAY).map(({ id }) => id)).toEqual(['toll']);
  expect(aftermath(story, after, null)).toEqual([]);
});

test('later counts of a few people may be of another event: not shown', () => {
  const late = told('late', '2023-06-18', 'Flood water in Wern killed two people.');
  expect(rows([late]).shown[0]?.cells).toHaveLength(2);
});
