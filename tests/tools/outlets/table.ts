import { findWire } from '@/lib/core/attribution/wires';
import { isAggregator } from '@/lib/core/outlets/aggregators';
import { outletHost } from '@/lib/core/outlets/host';
import { firstAddress, plainName } from '@/lib/core/outlets/names';
import type { AgencyRow, MediumRow } from './rows';

/** An outlet in the making, under its first address. */
interface Row {
  readonly addresses: Set<string>;
  name: string;
  country: string;
  readonly kinds: Set<string>;
  owner: string;
  stated: boolean;
}

/** Of the list of agencies, those that are none: broadcasters and news sites. */
const NO_AGENCIES = new Set(
  'Zakon.kz|Vlast.kz|Informburo.kz|Orda.kz|Tengrinews|Khabar 24|Kloop|RFE/RL|Voice of America|Deutsche Welle|BBC|Al Jazeera|RT|CGTN|TRT World|Press TV|Regnum|SAnews'.split(
    '|',
  ),
);
/** Names that several outlets bear: they tell nobody whose report a name without an address is. */
const SHARED_NAMES = new Set(
  'ABC News|The Times|The Sun|The Herald|The Independent|The Post|The Telegraph|The Guardian|Sky|Google|Metro|The Star|The Nation|Focus|Express|The Mirror|The National|The Local|The Week'
    .split('|')
    .map(plainName),
);
/** Owners told by what they are, not by name: two of them are not one. */
const NO_NAME = /^(?:public|private|independent|government|state|unknown|various|community)\b/i;
/** Longer owners are accounts of a company's history. */
const LONGEST_OWNER = 80;

const CODES = new Map<string, string>();
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i));
for (const code of LETTERS.flatMap((a) => LETTERS.map((b) => a + b))) {
  const name = english.of(code);
  // Codes that have fallen out of use bear the same names.
  if (name !== undefined && !CODES.has(name)) CODES.set(name, code);
}
for (const [name, code] of [
  ['Turkey', 'TR'],
  ['Yemen', 'YE'],
  ['Czech Republic', 'CZ'],
  ['Hong Kong', 'HK'],
  ['Palestine', 'PS'],
  ['United Kingdom', 'GB'],
  ['Russia', 'RU'],
  ['Germany', 'DE'],
] as const)
  CODES.set(name, code);

const codeOf = (country: string): string => CODES.get(country.replace(/^The /, '')) ?? '';

const addressOf = (domain: string): string => {
  const host = domain.toLowerCase().replace(/^www\./, '');
  // A subdomain that a paper alone uses is an outlet's; feeds and blogs are their registered site's.
  return firstAddress(outletHost(host, `https://${host}/`));
};

/** Whether two addresses are spelled so that they are one outlet's: `tass.com` and `tass.ru`, `rai.it` and `rainews.it`. */
function spelledAlike(a: string, b: string): boolean {
  const [x = '', y = ''] = [a, b].map((address) => address.split('.')[0] ?? '');
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return a === b || (short.length >= 3 && long.startsWith(short));
}

const kindOfMedium = (typology: string): string => {
  if (/public/i.test(typology)) return 'p';
  if (/^State Media/i.test(typology)) return 's';
  if (/^State Funded/i.test(typology)) return 'f';
  if (/non-profit/i.test(typology)) return 'n';
  return /^private/i.test(typology) ? 'v' : '';
};

/** Only what is widely known of an agency's owner: whether it is the state's, the public's or nobody's for profit. */
const kindOfAgency = (ownership: string): string => {
  if (/^state-funded|^US-government/.test(ownership)) return 'f';
  if (ownership.startsWith('state')) return 's';
  if (ownership.startsWith('public')) return 'p';
  return ownership.startsWith('non-profit') ? 'n' : '';
};

const CONTROL = ['s', 'f', 'p', 'n', 'v'];

/** Adds what a list says of one outlet; what is already known stays. */
function add(rows: Map<string, Row>, addresses: readonly string[], said: Omit<Row, 'addresses'>) {
  const known = addresses.map((address) => rows.get(address)).find((row) => row !== undefined);
  const row = known ?? { ...said, addresses: new Set<string>(), kinds: new Set<string>() };
  for (const address of addresses) {
    row.addresses.add(address);
    rows.set(address, row);
  }
  row.name ||= said.name;
  row.country ||= said.country;
  if (row.owner !== '' && said.owner !== '' && row.owner !== said.owner) row.owner = '?';
  else row.owner ||= said.owner;
  const controlled = CONTROL.some((kind) => row.kinds.has(kind));
  for (const kind of said.kinds) if (!controlled || !CONTROL.includes(kind)) row.kinds.add(kind);
  row.stated ||= said.stated;
}

/** The addresses of a row of the list of media: one group for one outlet, each its own where they are a company's papers. */
function outletsIn(domains: readonly string[]): string[][] {
  const addresses = [...new Set(domains.map(addressOf))].filter((one) => !isAggregator(one));
  const [first = ''] = addresses;
  if (first === '') return [];
  const one = addresses.every((address) => spelledAlike(first, address));
  return one ? [addresses] : addresses.map((address) => [address]);
}

/**
 * The table of outlets from a list of media and a list of agencies; the same input gives the same text. Owners that are
 * told in prose, by kind, or differently in two places are left out.
 */
export function outletLines(media: readonly MediumRow[], agencies: readonly AgencyRow[]): string {
  const rows = new Map<string, Row>();
  for (const { name, country, ownership, domains } of agencies) {
    const letters = [NO_AGENCIES.has(name) ? '' : 'a', kindOfAgency(ownership)];
    const kinds = new Set(letters.filter(Boolean));
    // As credits print it, so that a credit finds it.
    const short = findWire(name)?.name ?? name;
    const said = { name: short, country, kinds, owner: '', stated: false };
    add(rows, [...new Set(domains.map(addressOf))], said);
  }
  for (const { country, organization, domains, owner, typology } of media) {
    const groups = outletsIn(domains);
    const kinds = new Set(kindOfMedium(typology));
    const plain = owner.trim();
    const unnamed = NO_NAME.test(plain) || plain.includes(' / ') || plain.length > LONGEST_OWNER;
    const told = unnamed ? '' : plain;
    const said = { country: codeOf(country), kinds, owner: told, stated: true };
    for (const group of groups)
      add(rows, group, { ...said, name: groups.length === 1 ? organization : '' });
  }
  const lines = [...new Set(rows.values())].map((row) => {
    const name = SHARED_NAMES.has(plainName(row.name)) ? '' : row.name;
    const owner = row.owner === '?' ? '' : row.owner;
    const kinds = [...row.kinds].toSorted().join('');
    const fields = [[...row.addresses].join(' '), name, row.country, kinds, owner];
    return [...fields, row.stated ? 's' : ''].join('\t').trimEnd();
  });
  return `${lines.toSorted().join('\n')}\n`;
}
