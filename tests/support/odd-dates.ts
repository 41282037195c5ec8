import type { Basis } from '@/lib/core/model/basis';
import type { Moment } from '@/lib/core/model/moment';
import type { Pack, PackReport } from '@/lib/core/model/pack';
import type { Dateline } from '@/lib/core/model/reading';

const STATED: Basis = { kind: 'dataset', certainty: 'stated' };

const day = (value: string): Moment => ({ value, precision: 'day', basis: STATED });
/** A time as it was told in its zone, which is the evidence, and in UTC. */
const minute = (value: string, evidence: string): Moment => ({
  value,
  precision: 'minute',
  basis: { ...STATED, evidence },
});
const dateline = (value: string, raw: string): Dateline => ({
  place: 'TOLNA',
  day: { ...day(value), basis: { kind: 'dateline', certainty: 'derived', evidence: raw } },
  agency: null,
  raw,
});

const report = (
  outlet: string,
  at: string,
  text: string,
  more: Partial<PackReport> = {},
): PackReport => ({
  id: `url:https://${at}.example/kestrel`,
  url: `https://${at}.example/kestrel`,
  headline: null,
  headlineBasis: null,
  outlet: { value: outlet, basis: STATED },
  domain: `${at}.example`,
  byline: [],
  published: null,
  language: 'en',
  text,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  ...more,
});

/** A ferry that does not exist runs aground late on Sunday, 9 January 2022. */
export const KESTREL = {
  headline: 'Ferry Kestrel runs aground off Lindholm with 212 people on board',
  body: [
    'The ferry Kestrel ran aground off Lindholm late on Sunday with 212 people on board, the coast guard of Velmar said.',
    'Lifeboats took 198 passengers and 14 crew to the harbour of Tolna before dawn on Monday, and four people were injured.',
    'Captain Jonas Brandt told investigators that the rudder of the Kestrel had failed in heavy sea off Lindholm.',
  ],
};

/** Reports on it whose times cannot be, contradict each other, or are not told. */
const ODD: readonly PackReport[] = [
  report(
    'Tolna Tribune',
    'tribune',
    'Lifeboats from Tolna rescued 212 people on Sunday night when the ferry Kestrel hit rocks off Lindholm. Four people were injured, the Velmar coast guard said. Its captain, Jonas Brandt, blamed a broken rudder.',
    { published: minute('2022-01-10T07:30:00Z', '2022-01-10T08:30:00+01:00') },
  ),
  report(
    'Epoch Post',
    'epoch',
    'The ferry Kestrel struck a reef off Lindholm on Sunday; 212 passengers and crew were brought to Tolna by lifeboats. Five people were injured, hospital officials in Tolna said. Captain Jonas Brandt was questioned about the rudder.',
    { published: day('1970-01-01') },
  ),
  report(
    'Tomorrow News',
    'tomorrow',
    'The ferry Kestrel ran aground with 212 people on board off Lindholm on Sunday, and four of them were injured. The coast guard of Velmar sent lifeboats from the harbour of Tolna; captain Jonas Brandt said that the rudder of the ferry had failed.',
    { published: day('2031-02-03') },
  ),
  report(
    'Eastern Isle Mail',
    'east',
    'Passengers of the Kestrel told how the ferry shook when it ran onto rocks off Lindholm with 212 people aboard. Lifeboats from Tolna reached them within the hour; Captain Jonas Brandt stayed until the end.',
    { published: minute('2022-01-09T23:30:00Z', '2022-01-10T13:30:00+14:00') },
  ),
  report(
    'Western Cape Mail',
    'west',
    'The Velmar coast guard said all 212 people of the grounded ferry Kestrel were safe in Tolna after lifeboats had gone out to Lindholm. The rudder failed, according to its captain, Jonas Brandt.',
    { published: minute('2022-01-09T23:31:00Z', '2022-01-09T12:31:00-11:00') },
  ),
  report(
    'Undated Observer',
    'undated',
    'Nobody died when the ferry Kestrel ran aground off Lindholm: lifeboats carried its 212 people to Tolna, the coast guard of Velmar said, and captain Jonas Brandt spoke of a broken rudder.',
  ),
  report(
    'Dateline Courier',
    'courier',
    'The grounding of the ferry Kestrel off Lindholm left four people injured, said the Velmar coast guard, whose lifeboats took 212 to Tolna. Jonas Brandt, the captain, had called for help when the rudder failed.',
    { dateline: dateline('2022-01-08', 'TOLNA, Jan. 8 —') },
  ),
  report(
    'Two Days Gazette',
    'gazette',
    'On Sunday evening the Kestrel, a ferry with 212 people on board, grounded off Lindholm. Lifeboats of the Velmar coast guard brought them to Tolna; the rudder had failed, captain Jonas Brandt said.',
    { published: day('2022-01-10'), dateline: dateline('2022-01-03', 'TOLNA, Jan. 3 —') },
  ),
];

/** Names of the outlets, one a report. */
export const ODD_OUTLETS = ODD.map(({ outlet }) => outlet?.value ?? '');

/** A story that hundreds tell on one day, among thousands of reports on other things. */
export const SILO = {
  headline: 'Grain silo of Arvik burns down after a spark from a welder',
  body: [
    'The grain silo of Arvik burned down on Sunday after a spark from a welder set dust alight, the fire service of Arvik said.',
    'Nobody was in the silo of Arvik, which held 900 tonnes of grain, and the fire was put out before midnight.',
  ],
};

const pick = (n: number, ...wordings: readonly string[]): string =>
  wordings[n % wordings.length] ?? '';

const silo = (n: number): PackReport =>
  report(
    `Paper ${n}`,
    `paper${n}`,
    [
      `${pick(n, 'The grain silo of Arvik burned down', 'Fire destroyed the grain silo of Arvik', 'Flames took the silo of Arvik with its grain')} on Sunday ${pick(Math.floor(n / 3), 'after a spark from a welder', 'when a welder’s spark set dust alight', 'because dust caught fire from a spark')}, ${pick(Math.floor(n / 9), 'the fire service said', 'firefighters said', 'the mayor of Arvik said')}.`,
      `Reporter ${n} counted ${3 + (n % 17)} engines in street ${n % 211} and spoke to ${2 + (n % 13)} neighbours of house ${n}.`,
    ].join(' '),
    { published: day('2022-01-09') },
  );

const town = (n: number): string =>
  `${pick(n, 'Bren', 'Tol', 'Ves', 'Kor', 'Hald')}${pick(Math.floor(n / 5), 'na', 'vik', 'mar', 'sund', 'heim')}`;

/** What else is told on that day, each of another town and matter. */
const other = (n: number): PackReport =>
  report(
    `Gazette ${n}`,
    `gazette${n}`,
    `The council of ${town(n)} ${pick(Math.floor(n / 25), 'voted for', 'turned down', 'put off', 'argued over', 'paid for')} ${pick(Math.floor(n / 125), 'a new school', 'the tram line', 'a swimming hall', 'the budget', 'lights on the market')} number ${n} on Sunday, councillor ${town(n * 7)} ${n} said.`,
    { published: day('2022-01-09') },
  );

/** Every so many of those reports tell the second story. */
const EVERY = 12;

/** A dataset of all of these: the odd ones, and so many of one day. */
export const oddPack = (many: number): Pack => ({
  format: 'second-source-pack',
  version: 1,
  id: 'odd-dates',
  title: 'Odd dates',
  description: 'Reports of our own invention whose times cannot all be.',
  publisher: 'Second Source',
  licence: 'CC0-1.0',
  created: '2026-11-28',
  revision: 1,
  reports: [
    ...ODD,
    ...Array.from({ length: many }, (_, n) => (n % EVERY === 0 ? silo(n / EVERY) : other(n))),
  ],
});
