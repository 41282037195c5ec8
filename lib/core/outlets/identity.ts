import type { Report } from '../model/report';
import { isAggregator } from './aggregators';
import { outletHost } from './host';
import { addressOfName, firstAddress, plainName } from './names';
import { NO_OUTLETS, type OutletTable } from './table';

/** The outlets of some reports, each under one key however it is written. */
export interface Outlets {
  /** Key of the outlet that publishes a report, by the report's id; null when nobody says. */
  keyOf(reportId: string): string | null;
  /** Key of an outlet by its name; null for one that neither the table nor a report knows. */
  keyOfName(name: string): string | null;
  /** Name of the agency that publishes at a host, as the table has it; null for other outlets. */
  agencyAt(host: string): string | null;
}

/** Name part of an address: `northcoast` of `northcoast.co.uk`. */
const labelOf = (address: string): string => plainName(address.split('.')[0] ?? '');

/** Shorter labels are shared by chance: `dw`, `ft`. */
const LEAST_LABEL = 4;

/** The address that tells a report's outlet; an outlet that an aggregator lists under its own host has none here. */
function addressOf({ domain, url, outlet }: Report, table: OutletTable): string | null {
  if (domain !== null && !isAggregator(domain))
    return table.first(firstAddress(outletHost(domain, url)));
  return outlet === null ? null : (addressOfName(outlet.value) ?? table.addressOf(outlet.value));
}

/**
 * Tells outlets apart: by the registered part of the address, with other addresses and names from the table; a name
 * without an address is the outlet whose address spells it, or that another report names so.
 */
export function outletsOf(reports: readonly Report[], table: OutletTable = NO_OUTLETS): Outlets {
  const byName = new Map<string, string>();
  const learn = (name: string, address: string): void => {
    if (name !== '' && !byName.has(name)) byName.set(name, address);
  };
  const keys = new Map<string, string>();
  for (const report of reports) {
    const address = addressOf(report, table);
    if (address === null) continue;
    keys.set(report.id, address);
    const label = labelOf(address);
    if (label.length >= LEAST_LABEL) learn(label, address);
    if (report.outlet) learn(plainName(report.outlet.value), address);
  }
  const keyOfName = (name: string): string | null =>
    addressOfName(name) ?? byName.get(plainName(name)) ?? table.addressOf(name);
  for (const { id, outlet } of reports) {
    if (keys.has(id) || !outlet) continue;
    const key = keyOfName(outlet.value) ?? plainName(outlet.value);
    keys.set(id, key);
    learn(key, key);
  }
  const agencyAt = (host: string): string | null => {
    const facts = table.factsOf(host);
    return facts?.kinds.includes('agency') ? facts.name : null;
  };
  return { keyOf: (id) => keys.get(id) ?? null, keyOfName, agencyAt };
}
