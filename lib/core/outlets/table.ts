import type { OutletFacts, OutletKind } from '../model/outlet';
import { outletHost } from './host';
import { firstAddress, plainName } from './names';

/** Facts about outlets, looked up by address or name. */
export interface OutletTable {
  /** The first of an outlet's addresses (`outletHost`): the address itself for all that the table does not have. */
  first(address: string): string;
  /** The first address of an outlet by its name; null for names that it does not have. */
  addressOf(name: string): string | null;
  /** What is known of the outlet at a host, subdomains included; null when nothing. */
  factsOf(host: string): OutletFacts | null;
}

/** Knows no outlet. */
export const NO_OUTLETS: OutletTable = {
  first: (address) => address,
  addressOf: () => null,
  factsOf: () => null,
};

/** Letters for kinds, as the file has them. */
export const KIND_LETTERS: Readonly<Record<string, OutletKind>> = {
  a: 'agency',
  s: 'state',
  f: 'state-funded',
  p: 'public',
  n: 'non-profit',
  v: 'private',
};

function factsIn(line: string): OutletFacts {
  const [, name = '', country = '', kinds = '', owner = '', from = ''] = line.split('\t');
  return {
    name: name || null,
    country: country || null,
    kinds: kinds.split('').flatMap((letter) => KIND_LETTERS[letter] ?? []),
    owner: owner || null,
    certainty: from === 's' ? 'stated' : 'inferred',
  };
}

/**
 * Reads the table that ships with the extension: a line an outlet, fields parted by tabs: its addresses (`outletHost`,
 * parted by spaces, `names.ts`'s first address first), name, ISO country, letters of its kinds, owner, and `s` where a
 * list with sources states it. Lines that say less are read as far as they go; nothing makes it throw.
 */
export function readOutletTable(text: string): OutletTable {
  const lines = new Map<string, string>();
  const firsts = new Map<string, string>();
  const names = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [addresses = '', name = ''] = line.split('\t', 2);
    const [first = '', ...others] = addresses.split(' ');
    if (first === '') continue;
    lines.set(first, line);
    for (const other of others) firsts.set(other, first);
    const plain = plainName(name);
    if (plain !== '' && !names.has(plain)) names.set(plain, first);
  }
  const first = (address: string): string => firsts.get(address) ?? address;
  return {
    first,
    addressOf: (name) => names.get(plainName(name)) ?? null,
    factsOf: (host) => {
      // A section of a site may be an outlet of its own: the longest address that is known.
      const labels = host.toLowerCase().split('.');
      const registered = outletHost(host.toLowerCase());
      for (let i = 0; i < labels.length - 1; i += 1) {
        const address = labels.slice(i).join('.');
        if (address.length < registered.length) break;
        const line = lines.get(first(firstAddress(address)));
        if (line !== undefined) return factsIn(line);
      }
      return null;
    },
  };
}
