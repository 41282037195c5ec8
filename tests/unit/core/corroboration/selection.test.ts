import { UNDECIDED } from '@/lib/core/model/decision';
import { asyncProperty, assert, string } from 'fast-check';
import { expect, test } from 'vitest';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { completeReading } from '@/lib/core/attribution/complete';
import { assembleContext } from '@/lib/core/corroboration/assemble';
import { checkSelection, type CheckOptions } from '@/lib/core/corroboration/selection/assemble';
import { markedSentences } from '@/lib/core/corroboration/selection/marked';
import { pickedSentences } from '@/lib/core/corroboration/selection/picked';
import { selectedFigures } from '@/lib/core/corroboration/selection/selected-figures';
import { LOCALES } from '@/lib/core/locales/all';
import { addLocales } from '@/lib/core/locales';
import type { StoryContext } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import type { Selection } from '@/lib/core/model/selection';
import { day, report } from '../timeline/stories';
import { reading } from './stories';

addLocales(LOCALES);

const PAGE = reading();
const URL = PAGE.page.url;
const dataset = [{ kind: 'dataset', id: 'floods', at: '2023-07-01T00:00:00Z' } as const];
const stated = { kind: 'element', certainty: 'stated' } as const;

/** A report of the flood in the library. */
const told = (host: string, outlet: string, text: string, on = '2023-06-16'): Report =>
  report(`url:https://${host}/wern`, {
    url: `https://${host}/wern`,
    domain: host,
    outlet: { value: outlet, basis: stated },
    headline: 'River Wern floods the old town of Wern',
    published: day(on),
    text,
    provenance: dataset,
  });

const MAYOR =
  'Mayor Lotte Brand said on Thursday that 400 people had left their homes in the old town of Wern.';
const OWN =
  'The river Wern flooded the old town of Wern on Thursday and two people were killed, the fire service said. Divers searched a cellar in the Ropewalk until midnight.';
const LIBRARY = [
  told('radio.example', 'Radio Wern', OWN),
  told(
    'evening.example',
    'Evening Star',
    `Cellars and shops of the old town of Wern stood under water after the river Wern burst its banks. Trains turned back at Brenna: the rail bridge to Asel is closed because its southern pier moved. Bakers gave their bread away and a ferry took pupils home across the bay. The market was called off for the first time in thirty years, and nobody could say when it would open again.`,
  ),
  told(
    'valley.example',
    'Valley News',
    'The flood of the river Wern in the old town of Wern killed five people, the health ministry said on Thursday. Rescue boats came from the coast.',
  ),
];

/** The page's own words: what two others tell, what one tells otherwise, and what nobody does. */
const BODY = [
  'The river Wern flooded the old town of Wern this week.',
  'Two people were killed on Thursday, the fire service said.',
  MAYOR,
  'The rail bridge to Asel was closed because its southern pier had moved.',
];

const context = ((): StoryContext => {
  const story = PAGE.story && { ...PAGE.story, body: BODY };
  const made = assembleContext({
    reading: completeReading({ ...PAGE, story }),
    candidates: LIBRARY,
    library: { reports: 3, datasets: [] },
    decisions: UNDECIDED,
    numberReader,
  });
  if (!made) throw new Error('The page tells a story');
  return made;
})();

const selection = (text: string, before = '', after = ''): Selection => ({
  text,
  length: text.length,
  hidden: 0,
  before,
  after,
  url: URL,
  language: 'en',
  at: '2023-06-17T09:00:00Z',
});

const options = (one: Selection, over: Partial<CheckOptions> = {}): CheckOptions => ({
  selection: one,
  context,
  numberReader,
  search: () => Promise.resolve(null),
  covering: () => Promise.resolve([]),
  reports: () => Promise.resolve(3),
  ...over,
});

test('a part of a sentence is checked in its whole sentence', () => {
  const { picked, left } = pickedSentences(
    selection('two people were killed', 'It rained. On Thursday ', ', the fire service said. It'),
  );
  expect(left).toBe(0);
  expect(picked).toEqual([
    {
      sentence: 'On Thursday two people were killed, the fire service said.',
      part: 'two people were killed',
      from: 12,
    },
  ]);
});

test('a letter too many of the next sentence is no selection of it', () => {
  expect(pickedSentences(selection('It rained. I', '', 't rained again.')).picked).toHaveLength(1);
});

const figuresOf = (text: string, before: string, after: string) =>
  pickedSentences({ text, before, after }).picked.flatMap((one) =>
    selectedFigures(one, { day: '2023-06-16', language: 'en', numberReader }).map(
      ({ measure, value, chain }) => [measure, value, chain.map(({ name }) => name).join(' < ')],
    ),
  );

test('only the numbers within the selection count, with who says them outside of it', () => {
  const [front, back] = [
    'Twelve people were killed',
    ' and 317 injured, the interior ministry said.',
  ];
  expect(figuresOf(front, '', back)).toEqual([['killed', 12, 'interior ministry']]);
  expect(figuresOf('Twelve', '', front.slice(6) + back)).toEqual([
    ['killed', 12, 'interior ministry'],
  ]);
  expect(figuresOf('317 injured', `${front} and `, back.slice(16))).toEqual([
    ['injured', 317, 'interior ministry'],
  ]);
});

test('sentences of several scripts are read each in its language, whatever the page states', async () => {
  const { claims } = await checkSelection(
    options(
      selection(
        'Twelve people were killed, police said. В Верне погибли 12 человек, сообщило МВД. Это был самый тёплый день, и вода быстро прибывала. Bei der Flut wurden nach Angaben der Polizei 12 Menschen getötet.',
      ),
    ),
  );
  const twelve = claims.filter(({ figure }) => figure?.measure === 'killed' && figure.value === 12);
  expect(twelve.map(({ sentence }) => sentence.slice(0, 6))).toEqual([
    'Twelve',
    'В Верн',
    'Bei de',
  ]);
});

test('a figure: who tells the same, who tells otherwise, from whom they all have it', async () => {
  const { claims, origins } = await checkSelection(
    options(selection('Two people were killed', '', ' on Thursday, the fire service said.')),
  );
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  expect(claim).toMatchObject({ standsIn: context.pageReportId, heldAgainst: 'story' });
  expect(claim?.figure).toMatchObject({ measure: 'killed', value: 2 });
  const states = claim?.row?.cells
    .filter(({ reportId }) => reportId !== claim.standsIn)
    .map(({ reportId, state }) => [reportId.slice(12, -5), state]);
  expect(states).toContainEqual(['radio.example', 'agree']);
  expect(states).toContainEqual(['valley.example', 'conflict']);
  expect(claim?.restsOn?.name).toBe('fire service');
  for (const id of new Set(claim?.row?.cells.map(({ originId }) => originId)))
    expect(origins[id]?.name).toBeTruthy();
});

test('a sentence without a figure: who tells it in much the same words', async () => {
  const { claims } = await checkSelection(options(selection(BODY[3] ?? '')));
  expect(claims[0]).toMatchObject({ figure: null, heldAgainst: 'story' });
  expect(claims[0]?.tellers.map(({ reportId }) => reportId)).toEqual([
    'url:https://evening.example/wern',
  ]);
});

test('the same words with a “not” among them do not tell the same', async () => {
  const { claims } = await checkSelection(
    options(
      selection('The rail bridge to Asel was not closed because its southern pier had not moved.'),
    ),
  );
  expect(claims[0]?.tellers.map(({ denies }) => denies)).toEqual([true, true]);
  expect(claims[0]?.origins).toBe(0);
});

test('nobody else: the library is searched for the sentence, then its absence is told with what there is', async () => {
  const searched: string[] = [];
  const checked = await checkSelection(
    options(selection('Divers of the coast guard found a bell in the harbour of Asel.'), {
      search: ({ story }) => {
        searched.push(story?.headline.value ?? '');
        return Promise.resolve(null);
      },
      covering: (from, to) =>
        Promise.resolve([{ dataset: 'floods', title: `${from} ${to}`, reports: 3 }]),
    }),
  );
  expect(searched).toEqual(['Divers of the coast guard found a bell in the harbour of Asel.']);
  expect(checked.claims).toMatchObject([{ origins: 0, tellers: [], row: null }]);
  expect(checked.period).toEqual({
    from: '2023-06-13',
    to: '2023-06-19',
    covering: [{ dataset: 'floods', title: '2023-06-13 2023-06-19', reports: 3 }],
  });
});

test('without a story the library alone answers; the selection does not confirm itself', async () => {
  const checked = await checkSelection(
    options(selection('Two people were killed when the river Wern flooded the old town of Wern.'), {
      context: null,
      search: (asked) =>
        Promise.resolve(
          assembleContext({
            reading: asked,
            candidates: LIBRARY,
            library: { reports: 3, datasets: [] },
            decisions: UNDECIDED,
            numberReader,
          }),
        ),
    }),
  );
  expect(checked.period).toBeNull();
  const [claim] = checked.claims;
  expect(claim).toMatchObject({ heldAgainst: 'library', standsIn: null });
  const tellers = claim?.row?.cells.map(({ reportId }) => reportId) ?? [];
  expect(tellers).toContain('url:https://radio.example/wern');
  expect(tellers.every((id) => LIBRARY.some((one) => one.id === id))).toBe(true);
});

test('of a long selection the first sentences are looked at, and how many were not is told', async () => {
  const { claims, left } = await checkSelection(
    options(selection('Nobody knows what the harbour master saw there. '.repeat(400))),
  );
  expect(claims.length).toBeLessThanOrEqual(40);
  expect(left).toBe(360);
});

test('any selection is answered', async () => {
  await assert(
    asyncProperty(string({ unit: 'binary', maxLength: 400 }), string(), async (text, before) => {
      const checked = await checkSelection(options(selection(text, before, before)));
      expect(checked.library).toBe(3);
    }),
    { numRuns: 60 },
  );
  const wall = await checkSelection(options(selection('٣ killed 8 убиты '.repeat(1_200))));
  expect(wall.claims.length).toBeLessThanOrEqual(400);
});

test('marks what other independent origins tell, and what they tell otherwise', () => {
  const marked = new Map(
    markedSentences(context, numberReader).map(({ sentence, kind }) => [sentence, kind]),
  );
  expect(marked.get(BODY[1] ?? '')).toBe('otherwise');
  expect(marked.has(MAYOR)).toBe(false);
  expect(marked.get(BODY[3] ?? '')).toBe('same');
});
