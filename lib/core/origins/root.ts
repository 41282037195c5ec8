import { reportChain } from '../attribution/chain';
import { party } from '../attribution/parties';
import { wireOfDomain } from '../attribution/wire-domains';
import { findWire } from '../attribution/wires';
import type { Basis } from '../model/basis';
import type { Party } from '../model/figure';
import type { Origin } from '../model/origin';
import type { Report } from '../model/report';
import { fold } from '../text/fold';
import { isAggregator } from './outlets';

/** What one report goes back to, judged from itself alone. */
export interface Root {
  /** Reports with one key go back to one origin. */
  readonly key: string;
  readonly name: string;
  readonly kind: Origin['kind'];
  readonly basis: Basis;
  readonly chain: readonly Party[];
  /** The report is the origin's own publication, not a reuse of it. */
  readonly own: boolean;
}

/** Reports that say no more than this rest on whom they quote. */
const SHORT = 60;

const wireKey = (name: string): string => `wire:${fold(name)}`;

function wireRoot(report: Report, chain: readonly Party[]): Root | null {
  const root = (name: string, basis: Basis, own: boolean): Root => ({
    key: wireKey(name),
    name,
    kind: 'wire',
    basis,
    chain: chain.length > 0 ? chain : [party(name)],
    own,
  });
  const domain = report.domain === null ? null : wireOfDomain(report.domain);
  const outlet = report.outlet === null ? null : (findWire(report.outlet.value)?.name ?? null);
  const itself = domain ?? outlet;
  const annotated = report.annotation?.wire ?? null;
  if (annotated && annotated.value !== itself) {
    const name = findWire(annotated.value)?.name ?? annotated.value;
    return root(name, annotated.basis, false);
  }
  const agency = report.credit?.agency ?? report.dateline?.agency ?? null;
  if (agency !== null && agency !== itself) {
    const raw = report.credit?.raw ?? report.dateline?.raw ?? agency;
    const kind = report.credit === null ? 'dateline' : 'credit';
    return root(agency, { kind, certainty: 'stated', evidence: raw.slice(0, 300) }, false);
  }
  if (itself === null) return null;
  return root(itself, { kind: 'outlet-table', certainty: 'stated', evidence: itself }, true);
}

/** A report of few words that names whom it has it from, and nobody else, rests on that party. */
function partyRoot(report: Report): Root | null {
  const found = reportChain(report);
  const last = found?.chain.at(-1);
  const short = (report.text ?? '').split(/\s+/).length < SHORT;
  if (!found || !last || last.kind === 'unnamed' || !short) return null;
  return {
    key: `party:${last.key}`,
    name: last.name,
    kind: 'party',
    basis: found.basis,
    chain: found.chain,
    own: false,
  };
}

function outletRoot(report: Report, chain: readonly Party[]): Root | null {
  const name = report.outlet?.value ?? report.domain;
  if (name === null || isAggregator(name)) return null;
  const basis = report.outlet?.basis ?? { kind: 'url', certainty: 'derived' };
  // Outlets that an aggregator lists under its own host are still as many outlets.
  const host = report.domain !== null && !isAggregator(report.domain) ? report.domain : null;
  return {
    key: `outlet:${host ?? fold(name)}`,
    name,
    kind: 'outlet',
    basis,
    chain,
    own: true,
  };
}

/** What a report goes back to: a wire, the one party it rests on, its own outlet, or nobody we can name. */
export function rootOf(report: Report): Root {
  const chain = reportChain(report)?.chain ?? [];
  return (
    wireRoot(report, chain) ??
    partyRoot(report) ??
    outletRoot(report, chain) ?? {
      key: `unknown:${report.id}`,
      name: chain.at(-1)?.name ?? '',
      kind: 'unknown',
      basis: { kind: 'text', certainty: 'inferred' },
      chain,
      own: false,
    }
  );
}
