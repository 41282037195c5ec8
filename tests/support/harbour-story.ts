import { numberReader } from '@/lib/core/claims/read-numbers';
import { completeReading } from '@/lib/core/attribution/complete';
import { assembleContext } from '@/lib/core/corroboration/assemble';
import type { Basis } from '@/lib/core/model/basis';
import type { StoryContext } from '@/lib/core/model/context';
import type { Moment } from '@/lib/core/model/moment';
import type { Report } from '@/lib/core/model/report';
import type { Reading } from '@/lib/core/model/reading';

const BASIS: Basis = { kind: 'dataset', certainty: 'stated' };
const META: Basis = { kind: 'json-ld', certainty: 'stated' };
const WIRES = ['Reuters', 'AP', 'AFP'] as const;
const START = Date.parse('2024-05-06T05:40:00Z');
const HOUR = 3_600_000;

/** Outlets that do not exist. */
const OUTLETS = [
  'Halvern Courier',
  'Tolna Tribune',
  'Lindholm Post',
  'Brenna Abendblatt',
  'The Orlen Observer',
  'Radio Asel',
  'Velmar Daily',
  'Port of Halvern News',
  'Isle & Fjord',
  'Kestrel Wire Service of the Northern Coast',
  'Tessin 24',
  'Marrow Gazette',
  'Öresta Tidning',
  'Sound & Strait',
  'صحيفة الميناء',
];
const outletOf = (n: number): string =>
  n < OUTLETS.length
    ? (OUTLETS[n] ?? '')
    : `${OUTLETS[n % OUTLETS.length] ?? ''} ${Math.floor(n / OUTLETS.length) + 1}`;

const SPEAKERS = [
  'the coast guard',
  'the harbour master',
  'mayor Ida Toller',
  'the fire service',
  'hospital officials',
];

const HEADLINES = [
  'Grain silo explodes in Halvern harbour, killing workers',
  'Halvern harbour explosion: what is known so far',
  'Silo blast in Halvern kills dock workers, coast guard says',
  'Fire burns for a third day in Halvern harbour after silo blast',
  'Harbour of Halvern closed after grain silo explosion',
];

const STEPS = [1, 3, 2, 5, 7];

/** One of several wordings, another for each teller and place in the text. */
const pick = (teller: number, place: number, ...wordings: readonly string[]): string =>
  wordings[Math.floor(teller / (STEPS[place % STEPS.length] ?? 1) + place) % wordings.length] ?? '';

/** What was known when, in the words of one teller. */
function sentencesAt(hours: number, n: number): string[] {
  const speaker = SPEAKERS[n % SPEAKERS.length] ?? '';
  const killed = hours < 10 ? 3 : hours < 30 ? 7 : 11;
  const at = (place: number, ...wordings: readonly string[]): string => pick(n, place, ...wordings);
  return [
    `${at(0, 'At least', 'No fewer than', 'As many as')} ${killed} ${at(1, 'people', 'workers', 'dockers')} ${at(2, 'were killed', 'died', 'lost their lives')} ${at(3, 'when a grain silo exploded', 'as a silo blew up', 'in the explosion of a silo')} ${at(4, 'in the harbour of Halvern', 'at the port of Halvern', 'on the Halvern docks')} on Monday, ${speaker} said.`,
    `${at(1, 'Another', 'A further', 'Some')} ${20 + killed * 3} people were injured, ${at(4, 'several of them badly', 'most of them by glass', 'many with burns')}, according to ${speaker}.`,
    ...(hours >= 18
      ? [
          `${at(2, 'The harbour was closed to all ships', 'No ship was let in or out', 'Port traffic came to a halt')} on Tuesday while ${at(0, 'divers searched the basin', 'boats looked for the missing', 'crews cooled the ruins')}.`,
        ]
      : []),
    ...(hours >= 42
      ? [
          `Prosecutors ${at(3, 'opened an inquiry into', 'began to investigate', 'searched the offices of')} the owner of the silo on Wednesday.`,
        ]
      : []),
    ...(hours >= 66
      ? [
          `The fire was ${at(1, 'put out', 'declared over', 'extinguished')} on Thursday, ${speaker} said.`,
        ]
      : []),
    `Reporter ${n} of ${outletOf(n)} saw ${3 + (n % 11)} damaged ships at berth ${n % 40} and spoke to ${n % 9} families of street ${n}.`,
  ];
}

const minute = (time: number, basis = META): Moment => ({
  value: new Date(time).toISOString().replace(/\.\d+Z$/, 'Z'),
  precision: 'minute',
  basis,
});

/** When report number `n` of `count` came out: most soon after, some to the day only, a few oddly or not at all. */
function publishedOf(n: number, hours: number): Moment | null {
  const time = START + hours * HOUR;
  const day = new Date(time).toISOString().slice(0, 10);
  switch (n % 29) {
    case 7:
      return { value: day.slice(0, 7), precision: 'month', basis: BASIS };
    case 11:
      return null;
    case 17:
      return { value: '1970-01-01', precision: 'day', basis: META };
    case 23:
      return { value: '2031-02-03', precision: 'day', basis: META };
    default:
      return n % 3 === 1
        ? { value: day, precision: 'day', basis: { kind: 'url', certainty: 'derived' } }
        : minute(time);
  }
}

function reportOf(n: number, count: number): Report {
  // Most reports come early: the square of an even spread over four days.
  const hours = 1 + (((n * 7919) % count) ** 2 / count ** 2) * 84;
  const wire = n % 4 === 2 || n % 4 === 3 ? WIRES[n % 3] : undefined;
  const teller = wire === undefined ? n : n % 3;
  const sentences = sentencesAt(hours, teller);
  const text =
    wire === undefined ? sentences.join(' ') : `HALVERN (${wire}) - ${sentences.join(' ')}`;
  return {
    id: `url:https://paper${n}.example/halvern`,
    url: `https://paper${n}.example/halvern-${n}`,
    headline: HEADLINES[n % HEADLINES.length] ?? null,
    headlineBasis: BASIS,
    outlet: { value: outletOf(n), basis: BASIS },
    domain: `paper${n}.example`,
    byline: [],
    published: publishedOf(n, hours),
    language: 'en',
    text,
    truncated: false,
    dateline:
      wire === undefined
        ? null
        : { place: 'HALVERN', day: null, agency: wire, raw: `HALVERN (${wire}) -` },
    credit: wire === undefined ? null : { agency: wire, raw: `(${wire})` },
    annotation: null,
    provenance: [{ kind: 'dataset', id: 'harbour', at: '2024-05-10T00:00:00Z' }],
  };
}

const HEADLINE = 'Grain silo explodes in Halvern harbour: what dock workers saw';

/** The page that tells it, on the fourth day. */
function reading(url: string): Reading {
  const body = sentencesAt(70, 4);
  return completeReading({
    page: {
      url,
      site: 'generic',
      layout: 'generic',
      kind: 'article',
      capturedAt: '2024-05-10T09:30:00Z',
      title: HEADLINE,
    },
    story: {
      headline: { value: HEADLINE, basis: META },
      byline: { value: ['Ida Falk'], basis: META },
      outlet: { value: 'Halvern Courier', basis: META },
      canonicalUrl: null,
      originalUrl: null,
      published: minute(START + 80 * HOUR),
      updated: null,
      publishedRaw: null,
      lead: null,
      body,
      dateline: null,
      credit: null,
      commentCount: null,
      language: 'en',
    },
    snippets: [],
    missing: [],
    problems: [],
  });
}

/**
 * A story of our own invention, judged as any other: a silo explodes in a harbour that does not exist, told by so many
 * reports, some without a day and some with a day that cannot be.
 */
export function harbourStory(count: number, url = 'https://courier.example/halvern'): StoryContext {
  const candidates = Array.from({ length: count }, (_, n) => reportOf(n, count));
  const context = assembleContext({
    reading: reading(url),
    candidates,
    numberReader,
    library: { reports: count, datasets: [] },
    // A person has said of each that it tells this story: also of those whose dates cannot be.
    decisions: { words: new Map(candidates.map(({ id }) => [id, 'same-story'])), joins: new Map() },
  });
  if (context === null) throw new Error('The story has a headline.');
  return context;
}

const onTheDay = (n: number): Moment =>
  minute(Date.parse('2024-05-07T00:00:00Z') + (n % 1_440) * 60_000);

/** The same story with every report on one day, to the minute. */
export function oneDayStory(count: number): StoryContext {
  const base = harbourStory(30);
  const [first] = base.timeline.reports;
  const model = base.reports[first?.reportId ?? ''];
  const [match] = base.matches;
  if (!first || !model || !match) throw new Error('The story has reports.');
  const ids = Array.from({ length: count }, (_, n) => `url:https://one${n}.example/`);
  return {
    ...base,
    reports: {
      ...base.reports,
      ...Object.fromEntries(
        ids.map((id, n) => [
          id,
          {
            ...model,
            id,
            url: `https://one${n}.example/`,
            outlet: { value: `Paper ${n}`, basis: BASIS },
            published: onTheDay(n),
          },
        ]),
      ),
    },
    matches: [
      ...base.matches,
      ...ids.map((reportId) => ({ ...match, reportId, relation: 'same-story' as const })),
    ],
    origins: [
      ...base.origins,
      ...ids.map((id, n) => ({
        id: `o${n}`,
        name: `Paper ${n}`,
        kind: 'outlet' as const,
        counted: true,
        members: [{ reportId: id, role: 'original' as const, basis: BASIS, chain: [] }],
      })),
    ],
    timeline: {
      ...base.timeline,
      reports: [
        ...base.timeline.reports,
        ...ids.map((reportId, n) => ({
          reportId,
          originId: `o${n}`,
          when: onTheDay(n),
          role: 'original' as const,
        })),
      ],
    },
  };
}
