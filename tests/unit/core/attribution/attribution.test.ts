import { expect, test } from 'vitest';
import { readAttributions } from '@/lib/core/attribution/attributions';
import { reportChain } from '@/lib/core/attribution/chain';
import { readCredit } from '@/lib/core/attribution/credit';
import { readDateline } from '@/lib/core/attribution/dateline';
import { attributionOfHeadline } from '@/lib/core/attribution/headlines';
import { party } from '@/lib/core/attribution/parties';
import { report } from '../claims/reports';

const chain = (text: string): string[] =>
  readAttributions(text)[0]?.chain.map(({ key }) => key) ?? [];

test.each([
  [
    'Twenty died, Kyodo news agency reported on Monday, quoting the coast guard.',
    ['kyodo', 'coast guard'],
  ],
  [
    'Ten are missing, state television reported, citing rescue officials.',
    ['state television', 'rescue officials'],
  ],
  ['Twelve people died, according to news reports.', ['news reports']],
  ['Three people were hurt, police told AFP.', ['afp', 'police']],
  ['An estimated 1.2 million people have fled, the UN refugee agency said.', ['un refugee agency']],
  ['Ida Falk, head of the fire brigade, said nine people were hurt.', ['ida falk']],
  [
    'Reuters, quoting Sputnik, which cited the port authority, reported nine deaths.',
    ['reuters', 'sputnik', 'port authority'],
  ],
  [
    'The state news agency Antara, citing the coast guard, said 12 people had drowned.',
    ['antara', 'coast guard'],
  ],
  ['According to a statement by the health ministry, 40 are ill.', ['health ministry']],
  ['The ministry said in a statement carried by TASS that 40 are ill.', ['tass', 'ministry']],
  ['The toll was put at 44 by the ministry of health.', ['health ministry']],
  [
    'The coast guard counted nine dead, Kyodo said, with reference to the harbour office.',
    ['kyodo', 'harbour office'],
  ],
  ['The coast guard reported nine dead, the Kyodo news agency said.', ['kyodo', 'coast guard']],
  ['Nine are dead, the harbour office has announced.', ['harbour office']],
  ['A ministry spokeswoman confirmed to AFP that the bridge had fallen.', ['afp', 'ministry']],
  ['The mayor denied that anybody had been warned.', ['mayor']],
  ['Another 353 were hurt, reports say.', ['reports']],
])('chain of: %s', (text, expected) => {
  expect(chain(text)).toEqual(expected);
});

test.each([
  ['Quake kills 23 in eastern Turkey: officials', 'officials'],
  ['Six dead in mosque blast - health ministry', 'health ministry'],
  ['Health ministry: 12 children died of measles', 'health ministry'],
  ['Dozens killed in village raid, police say', 'police'],
  ['Kyodo: nine police officers hurt in Arvik', 'kyodo'],
  ['164 dead after flood (health ministry)', 'health ministry'],
  ['UPDATE 2-Nine dead in ferry fire -Kyodo', 'kyodo'],
])('headline: %s', (headline, expected) => {
  expect(attributionOfHeadline(headline)?.chain.map(({ key }) => key)).toEqual([expected]);
});

test.each([
  'Mayor on fire: we lost the ferry',
  'Peru: 12 dead in flood',
  'Flood hits Peru: nine police officers missing in two valleys',
  'Photos: Fire in Arvik',
])('a headline that says nobody: %s', (headline) => {
  expect(attributionOfHeadline(headline)).toBeNull();
});

test('a chain that loops ends, and names nobody twice', () => {
  expect(
    chain('Reuters, quoting Sputnik, which cited Reuters, reported nine deaths, Sputnik said.'),
  ).toEqual(['sputnik', 'reuters']);
});

test('ten thousand cues in one text take linear time', () => {
  const wall = 'the mayor said, according to Reuters, which quoted police, '.repeat(10_000);
  const start = performance.now();
  expect(readAttributions(wall).length).toBeGreaterThan(0);
  readAttributions('He said. '.repeat(10_000));
  attributionOfHeadline(wall);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test('a report goes from its wire to the agency quoted to the authority', () => {
  const text = 'LIMA, Feb 6 (Reuters) - Nine died, Xinhua reported, citing the Peruvian navy.';
  const dateline = readDateline(text, '2023-02-08')?.dateline ?? null;
  expect(dateline).toMatchObject({
    place: 'LIMA',
    agency: 'Reuters',
    day: { value: '2023-02-06' },
  });
  expect(reportChain({ ...report(text), dateline })?.chain.map(({ key }) => key)).toEqual([
    'reuters',
    'xinhua',
    'navy',
  ]);
});

test('who passes it on may be told in the next sentence', () => {
  const text = 'The mayor said nine were hurt. He was quoted by Antara.';
  expect(reportChain(report(text))?.chain.map(({ key }) => key)).toEqual(['antara', 'mayor']);
});

test.each(['BREAKING - Police shot a man', 'LIVE — Updates', 'COVID-19 cases rise'])(
  'no dateline: %s',
  (text) => {
    expect(readDateline(text, null)).toBeNull();
  },
);

test.each([
  ['LONDON/PARIS, Feb. 3 (AFP) – Text', 'LONDON/PARIS', 'AFP'],
  ['(Reuters) - Text', null, 'Reuters'],
  ['ST. PAUL, Minn. (AP) — Text', 'ST. PAUL, Minn.', 'AP'],
  ['PARIS—Text', 'PARIS', null],
  ['MOSCOW, February 3. /TASS/. Text', 'MOSCOW', 'TASS'],
  ['МОСКВА, 3 фев — РИА Новости. Text', 'МОСКВА', 'RIA Novosti'],
])('dateline: %s', (text, place, agency) => {
  expect(readDateline(text, '2023-02-08')).toMatchObject({
    dateline: { place, agency },
    rest: 'Text',
  });
});

test('credits are marks of a copy, quotations are none', () => {
  expect(readCredit({ text: 'NICE (AP) — Text' })?.agency).toBe('AP');
  expect(readCredit({ text: 'Text', byline: ['Agence France-Presse'] })?.agency).toBe('AFP');
  expect(readCredit({ text: 'Text', headline: 'Quake hits - Reuters' })?.agency).toBe('Reuters');
  expect(readCredit({ text: 'She told AFP that all were safe.' })).toBeNull();
  expect(readCredit({ text: 'He told The Associated Press (AP) on Monday.' })).toBeNull();
  expect(readCredit({ text: 'Text (AP Photo/Jane Doe)' })).toBeNull();
});

const LONG = 'The council met for three hours and heard from people who live by the river. '.repeat(
  9,
);

test.each([
  ['(Reporting by Jane Roe. Editing by John Doe.)', 'Reuters'],
  ['Reporting by Jane Roe; Editing by John Doe', 'Reuters'],
  ['— The Associated Press', 'AP'],
  ['\nREUTERS', 'Reuters'],
  ['This story was originally published by Bloomberg.', 'Bloomberg'],
  ['Copyright 2016 The Associated Press. All rights reserved.', 'AP'],
])('signed at its end: %s', (end, agency) => {
  expect(readCredit({ text: LONG + end })?.agency).toBe(agency);
});

test.each([
  'The Associated Press contributed to this report.',
  'Associated Press writers Jane Roe and John Doe contributed to this report.',
  '“I like it,” he told the AP.',
  'Read more at Reuters.',
  '(AP Photo/Jane Roe)',
])('no copy for its end: %s', (end) => {
  expect(readCredit({ text: LONG + end })).toBeNull();
});

test.each([
  ['Jane Roe | Reuters', 'Reuters'],
  ['By JANE ROE, Associated Press', 'AP'],
  ['Jane Roe, formerly of Reuters', undefined],
  ['Belga Lee', undefined],
])('byline: %s', (name, agency) => {
  expect(readCredit({ text: LONG, byline: [name] })?.agency).toBe(agency);
});

test('one party has one key; a person keeps a name that is also a country', () => {
  const same = ['Peru’s interior ministry', 'the Peruvian Interior Ministry', 'interior ministry'];
  expect(new Set(same.map((name) => party(name).key))).toEqual(new Set(['interior ministry']));
  expect(party('Волна 24').key).toBe(party('Volna 24').key);
  expect(party('Chad Smith')).toMatchObject({ key: 'chad smith', kind: 'person' });
  expect(party('The Associated Press')).toMatchObject({ name: 'AP', kind: 'wire' });
});
