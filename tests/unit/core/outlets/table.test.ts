import { readFileSync } from 'node:fs';
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { countOrigins, groupOrigins } from '@/lib/core/origins/group';
import { outletHost } from '@/lib/core/outlets/host';
import { outletsOf } from '@/lib/core/outlets/identity';
import { firstAddress } from '@/lib/core/outlets/names';
import { KIND_LETTERS, readOutletTable } from '@/lib/core/outlets/table';
import { outletLines } from '@/tests/tools/outlets/table';
import { report } from '../timeline/stories';

const SHIPPED = readFileSync('components/public/outlets/outlets.txt', 'utf8');
const TABLE = readOutletTable(
  [
    'asel.example aselnews.example\tAsel Herald\tSK\tv\tHouse of Brenna\ts',
    'tessin.example\tTessin Courier\tSK\tv\tHouse of Brenna\ts',
    'belga.be\tBelga\tBE\ta',
  ].join('\n'),
);

const by = (id: string, url: string | null, outlet: string | null, text: string): Report =>
  report(id, {
    url,
    domain: url === null ? null : new URL(url).hostname,
    outlet:
      outlet === null ? null : { value: outlet, basis: { kind: 'element', certainty: 'stated' } },
    text: `${text} ${Array.from({ length: 20 }, (_, i) => `word${id}${i}`).join(' ')}.`,
  });
const PAGE = by('page', 'https://velmar.example/1', 'Velmar Post', 'A driver is in hospital.');

test('the table’s other addresses and its names are one outlet', () => {
  const known = outletsOf(
    [
      by('a', 'https://www.asel.example/1', null, ''),
      by('b', 'https://m.aselnews.example/2', null, ''),
      by('c', null, 'The Asel Herald', ''),
    ],
    TABLE,
  );
  expect(['a', 'b', 'c'].map((id) => known.keyOf(id))).toEqual(Array(3).fill('asel.example'));
});

test('one owner makes no one origin of two outlets', () => {
  const reports = [
    by('a', 'https://asel.example/1', 'Asel Herald', 'Five were hurt.'),
    by('b', 'https://tessin.example/1', 'Tessin Courier', 'Witnesses heard a bang.'),
  ];
  expect(countOrigins(groupOrigins(PAGE, reports, new Map(), TABLE).origins)).toBe(2);
  expect(TABLE.factsOf('www.asel.example')?.owner).toBe(TABLE.factsOf('tessin.example')?.owner);
});

test('an agency’s own site and a credit to it are one origin', () => {
  const reports = [
    by('a', 'https://www.belga.be/1', null, 'Five were hurt.'),
    {
      ...by('b', 'https://paper.example/1', 'Paper', 'Witnesses heard a bang.'),
      credit: { agency: 'Belga', raw: '(Belga)' },
    },
  ];
  const { origins } = groupOrigins(PAGE, reports, new Map(), TABLE);
  expect(origins.find(({ id }) => id === 'wire:belga')?.members).toHaveLength(2);
});

test('whatever the file holds, it is read and never throws', () => {
  assert(
    property(string({ unit: 'binary' }), string(), (text, host) => {
      const read = readOutletTable(text);
      read.factsOf(host);
      expect(typeof read.first(host)).toBe('string');
    }),
  );
  expect(readOutletTable('').factsOf('bbc.co.uk')).toBeNull();
});

test('the shipped table keys every outlet by the address that identity gives it, once', () => {
  const seen = new Set<string>();
  for (const line of SHIPPED.trim().split('\n')) {
    const [addresses = '', , country = '', kinds = ''] = line.split('\t');
    for (const address of addresses.split(' ')) {
      expect(firstAddress(outletHost(address, `https://${address}/`))).toBe(address);
      expect(seen).not.toContain(address);
      seen.add(address);
    }
    expect(country).toMatch(/^(?:[A-Z]{2})?$/);
    for (const kind of kinds) expect(KIND_LETTERS).toHaveProperty(kind);
  }
  expect(seen.size).toBeGreaterThan(700);
});

test('the shipped table knows agencies, broadcasters and countries', () => {
  const table = readOutletTable(SHIPPED);
  expect(table.factsOf('edition.reuters.com')).toMatchObject({ name: 'Reuters', country: 'GB' });
  expect(table.factsOf('tass.ru')?.kinds).toEqual(['agency', 'state']);
  expect(table.factsOf('news.bbc.co.uk')?.kinds).toEqual(['public']);
  expect(table.factsOf('nobody.example')).toBeNull();
});

const medium = (organization: string, domains: string[], owner: string) => ({
  country: 'The Netherlands',
  organization,
  domains,
  owner,
  typology: 'Private Media',
});

test('a company’s papers become outlets of their own with one owner; prose and kinds are no owners', () => {
  const text = outletLines(
    [
      medium('House', ['north.example', 'south.example'], 'House Group'),
      medium('Daily', ['daily.example', 'dailynews.example'], 'Public broadcaster (all of us)'),
      medium('North', ['north.example'], 'Other Group'),
    ],
    [{ name: 'Wire', country: 'NL', ownership: 'state', domains: ['wire.example'] }],
  );
  expect(text.trim().split('\n')).toEqual([
    'daily.example dailynews.example\tDaily\tNL\tv\t\ts',
    'north.example\tNorth\tNL\tv\t\ts',
    'south.example\t\tNL\tv\tHouse Group\ts',
    'wire.example\tWire\tNL\tas',
  ]);
});
