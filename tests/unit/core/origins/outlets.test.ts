import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { outletHost } from '@/lib/core/outlets/host';
import { outletsOf } from '@/lib/core/outlets/identity';
import { follow } from '@/lib/core/origins/follow';
import { countOrigins, groupOrigins } from '@/lib/core/origins/group';
import { report } from '../timeline/stories';

const named = (value: string): Report['outlet'] => ({
  value,
  basis: { kind: 'json-ld', certainty: 'stated' },
});

/** A report of an outlet's own, long enough to tell whose it is. */
const own = (id: string, outlet: string | null, url: string | null, words: string): Report =>
  report(id, {
    outlet: outlet === null ? null : named(outlet),
    url,
    domain: url === null ? null : new URL(url).hostname.replace(/^www\./, ''),
    text: `${words} ${Array.from({ length: 20 }, (_, i) => `word${id}${i}`).join(' ')}.`,
  });

const page = own('page', 'Velmar Post', 'https://velmarpost.example/1', 'A driver is in hospital.');
const counted = (...reports: Report[]): number => countOrigins(groupOrigins(page, reports).origins);

test.each([
  ['edition.cnn.com', 'cnn.com'],
  ['news.bbc.co.uk', 'bbc.co.uk'],
  ['amp.theage.com.au', 'theage.com.au'],
  ['folha.uol.com.br', 'folha.uol.com.br'],
  ['valley.substack.com', 'valley.substack.com'],
  ['spiegel.de', 'spiegel.de'],
  ['localhost', 'localhost'],
  ['192.0.2.10', '192.0.2.10'],
])('%s is registered as %s', (host, registered) => {
  expect(outletHost(host)).toBe(registered);
});

test('on a social network the account is the outlet', () => {
  expect(outletHost('t.me', 'https://t.me/Velmar_News/12')).toBe('t.me/velmar_news');
  expect(outletHost('t.me')).toBe('t.me');
});

test('one outlet under two addresses, a section’s own, and a bare name is one origin', () => {
  const reports = [
    own('a', 'BBC', 'https://www.bbc.com/news/1', 'Five were hurt.'),
    own('b', 'BBC News', 'https://news.bbc.co.uk/2', 'Witnesses heard a bang.'),
    own('c', 'BBC World Service', null, 'The line is closed.'),
  ];
  expect(counted(...reports)).toBe(1);
});

test('a name without an address is the outlet whose address spells it, or that another report names so', () => {
  const known = outletsOf([
    own('a', null, 'https://northcoast.example/1', ''),
    own('b', 'The North Coast', null, ''),
    own('c', 'Evening Mirror of Asel', 'https://ema.example/1', ''),
    own('d', 'Evening mirror of Asel', null, ''),
    own('e', 'Southern Star', null, ''),
  ]);
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((id) => known.keyOf(id));
  expect(b).toBe(a);
  expect(d).toBe(c);
  expect(new Set([a, c, e]).size).toBe(3);
});

test('outlets of one name under different addresses stay two', () => {
  const reports = [
    own('a', 'The Herald', 'https://heraldofasel.example/1', 'Five were hurt.'),
    own('b', 'The Herald', 'https://brennaherald.example/1', 'Witnesses heard a bang.'),
  ];
  expect(counted(...reports)).toBe(2);
});

test('an address that looks like another is an outlet of its own', () => {
  const known = outletsOf([
    own('real', 'Nasdaq', 'https://nasdaq.com/1', ''),
    own('false', 'Nasdaq', 'https://n\u0430sdaq.com/1', ''),
  ]);
  expect(known.keyOf('real')).toBe('nasdaq.com');
  expect(known.keyOf('false')).toBe('xn--nsdaq-4ve.com');
});

test('who calls itself by another’s name does not become it', () => {
  const reports = [
    own('false', 'BBC News', 'https://bbc-news.example/1', 'Five were hurt.'),
    own('real', 'BBC', 'https://www.bbc.com/news/1', 'Witnesses heard a bang.'),
    own('named', 'BBC News', null, 'The line is closed.'),
  ];
  const known = outletsOf(reports);
  expect(known.keyOf('false')).toBe('bbc-news.example');
  expect(known.keyOf('named')).toBe(known.keyOf('real'));
});

test('another report of the page’s own outlet is not independent of it', () => {
  expect(
    counted(own('a', 'Velmar Post', 'https://sport.velmarpost.example/2', 'Trams stand still.')),
  ).toBe(0);
});

test('a member station without a name carries its network by its host, with the table as evidence', () => {
  const { origins } = groupOrigins(page, [
    own('a', null, 'https://www.weku.org/1', 'Five were hurt.'),
    own('b', 'NPR', 'https://www.npr.org/1', 'Witnesses heard a bang.'),
  ]);
  const network = origins.find(({ id }) => id === 'outlet:npr.org');
  expect(network).toMatchObject({ name: 'NPR', members: [{}, {}] });
  expect(network?.members[0]).toMatchObject({
    chain: [{ name: 'NPR' }],
    basis: { kind: 'outlet-table', certainty: 'inferred', evidence: 'weku.org' },
  });
});

test('a member station and its network are one origin', () => {
  const reports = [
    own('a', 'WBUR', 'https://www.wbur.org/1', 'Five were hurt.'),
    own('b', 'NPR', 'https://www.npr.org/1', 'Witnesses heard a bang.'),
    own('c', 'KQED', 'https://www.kqed.org/1', 'The line is closed.'),
  ];
  expect(counted(...reports)).toBe(1);
});

const citing = (id: string, outlet: string, cited: string): Report =>
  report(id, {
    outlet: named(outlet),
    text: `Five people were hurt when a tram left its rails at the foot of the hill, ${cited} reported.`,
  });

test('two outlets that only cite each other are one origin', () => {
  const reports = [
    citing('a', 'North Daily News', 'South Daily News'),
    citing('b', 'South Daily News', 'North Daily News'),
  ];
  expect(counted(...reports)).toBe(1);
});

test('an outlet that cites the page, and the outlet the page cites, are not independent of it', () => {
  const resting = citing('page', 'North Daily News', 'South Daily News');
  const { origins } = groupOrigins(resting, [
    citing('a', 'West Daily News', 'North Daily News'),
    own(
      'b',
      'South Daily News',
      'https://southdaily.example/1',
      'A reporter of ours was on board.',
    ),
  ]);
  expect(countOrigins(origins)).toBe(0);
});

test('who cites an outlet that printed a wire goes back to the wire', () => {
  const { origins } = groupOrigins(page, [
    report('a', {
      outlet: named('South Daily News'),
      credit: { agency: 'AFP', raw: '(AFP)' },
      text: 'VELMAR (AFP) - Five people were hurt on Monday when a tram derailed on the hill, a reporter saw.',
    }),
    citing('b', 'North Daily News', 'South Daily News'),
  ]);
  expect(origins.find(({ id }) => id === 'wire:afp')?.members).toHaveLength(2);
});

test('following ends in circles of any length, at the same place from everywhere', () => {
  const told = ['a', 'b', 'c'].map((outlet, i, all) => ({
    outlet,
    key: all[(i + 1) % all.length] ?? '',
  }));
  const ends = follow(told);
  expect(['a', 'b', 'c', 'd'].map(ends)).toEqual(['a', 'a', 'a', 'd']);
});

test('what a person says is of one origin is one, even of two wires, and says so', () => {
  const reports = [
    own('a', 'North Daily', 'https://northdaily.example/1', 'Five were hurt.'),
    own('b', 'South Daily', 'https://southdaily.example/1', 'Witnesses heard a bang.'),
    report('c', { credit: { agency: 'AFP', raw: '(AFP)' } }),
    report('d', { credit: { agency: 'AP', raw: '(AP)' } }),
  ];
  const joins = new Map([
    ['b', 'a'],
    ['d', 'c'],
    ['gone', 'a'],
  ]);
  const { origins } = groupOrigins(page, reports, joins);
  expect(countOrigins(origins)).toBe(2);
  const bases = origins
    .flatMap(({ members }) => members)
    .filter(({ basis }) => basis.kind === 'reader');
  expect(bases.map(({ reportId }) => reportId).toSorted()).toEqual(['b', 'd']);
});
