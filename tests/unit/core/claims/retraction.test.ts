import { expect, test } from 'vitest';
import { numberReader } from '@/lib/core/claims/read-numbers';
import type { Retraction } from '@/lib/core/claims/retraction';
import { localeOf } from '@/lib/core/locales';
import { figureRows } from '@/lib/core/corroboration/figure-rows';
import { groupOrigins } from '@/lib/core/origins/group';
import type { Figure } from '@/lib/core/model/figure';
import { day, report } from '../timeline/stories';

const figure = (told: Partial<Figure> = {}): Figure => ({
  measure: 'killed',
  value: 164,
  upper: null,
  words: null,
  qualifier: 'exact',
  unit: null,
  group: null,
  asOf: null,
  chain: [],
  evidence: '',
  basis: { kind: 'text', certainty: 'derived' },
  ...told,
});

test.each([
  ['164 killed', 'en', true],
  ['the toll of 164 dead was published in error', 'en', true],
  ['164', 'en', true],
  ['164', null, true],
  ['164 человека погибли', 'ru', true],
  ['164 killed', 'ru', true],
  ['164 injured', 'en', false],
  ['146 killed', 'en', false],
  ['1,640', 'en', false],
  ['', 'en', false],
])('whether “%s” (%s) names 164 killed: %s', (words, language, named) => {
  const own = localeOf(language, words)?.figures ?? null;
  expect(numberReader.names(words, figure(), own)).toBe(named);
});

const DAY = '2023-06-15';
const TEXT =
  'The flood in Wern killed 12 people, the fire service of Wern said. Boats went out all night, and the bridge at the mill is gone.';
const told = (id: string, text: string) =>
  report(id, { published: day(DAY), text, headline: `${id} on the flood in Wern` });
const page = told('page', TEXT);
const copy = told('copy', TEXT);
const radio = told('radio', 'Flood water killed 14 people in Wern, the ministry of health said.');

function states(retractions: readonly Retraction[]) {
  const { origins } = groupOrigins(page, [copy, radio]);
  const rows = figureRows({
    story: [page, copy, radio],
    after: [],
    origins,
    storyDay: DAY,
    numberReader,
    retractions,
  });
  const [row] = rows.judged;
  return {
    state: row?.state,
    cells: row?.cells.map(({ reportId, figure: { value }, state, saidRetracted }) => [
      reportId,
      value,
      state,
      saidRetracted?.datasets ?? null,
    ]),
  };
}

test('a figure that datasets say was taken back no longer stands against others, for its report and all of one origin with it', () => {
  expect(states([])).toMatchObject({ state: 'conflict' });
  const words = '14 killed';
  expect(
    states([
      { reportId: 'radio', words, dataset: 'Desk' },
      { reportId: 'radio', words: '14', dataset: 'Others' },
      { reportId: 'page', words, dataset: 'Nobody' },
    ]),
  ).toEqual({
    state: 'retracted',
    cells: [
      ['page', 12, 'unknown', null],
      ['copy', 12, 'unknown', null],
      ['radio', 14, 'retracted', ['Desk', 'Others']],
    ],
  });
  const { cells } = states([{ reportId: 'copy', words: '12 killed', dataset: 'Desk' }]);
  expect(cells?.map(([id, , state]) => [id, state])).toEqual([
    ['page', 'retracted'],
    ['copy', 'retracted'],
    ['radio', 'unknown'],
  ]);
});
