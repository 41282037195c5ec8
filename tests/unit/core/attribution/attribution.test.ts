import { expect, test } from 'vitest';
import { attributionOfHeadline, readAttributions } from '@/lib/core/attribution/attributions';
import { reportChain } from '@/lib/core/attribution/chain';
import { readCredit } from '@/lib/core/attribution/credit';
import { readDateline } from '@/lib/core/attribution/dateline';
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
])('chain of: %s', (text, expected) => {
  expect(chain(text)).toEqual(expected);
});

test.each([
  ['Quake kills 23 in eastern Turkey: officials', 'officials'],
  ['Six dead in mosque blast - health ministry', 'health ministry'],
  ['Health ministry: 12 children died of measles', 'health ministry'],
  ['Dozens killed in village raid, police say', 'police'],
])('headline: %s', (headline, expected) => {
  expect(attributionOfHeadline(headline)?.chain.map(({ key }) => key)).toEqual([expected]);
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

test('one party has one key; a person keeps a name that is also a country', () => {
  const same = ['Peru’s interior ministry', 'the Peruvian Interior Ministry', 'interior ministry'];
  expect(new Set(same.map((name) => party(name).key))).toEqual(new Set(['interior ministry']));
  expect(party('Chad Smith')).toMatchObject({ key: 'chad smith', kind: 'person' });
  expect(party('The Associated Press')).toMatchObject({ name: 'AP', kind: 'wire' });
});
