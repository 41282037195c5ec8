import { attributionOf } from '../attribution/attributions';
import { joinChain, reportChain } from '../attribution/chain';
import { readDateline } from '../attribution/dateline';
import { isNation } from '../attribution/nations';
import { party } from '../attribution/parties';
import { wireOfDomain } from '../attribution/wire-domains';
import { findWire } from '../attribution/wires';
import { codeOf, localeOf } from '../locales';
import type { Basis } from '../model/basis';
import type { Party } from '../model/figure';
import type { Origin } from '../model/origin';
import type { Report } from '../model/report';
import { isAggregator } from '../outlets/aggregators';
import type { Outlets } from '../outlets/identity';
import { networkOf } from '../outlets/networks';
import { fold } from '../text/fold';
import { sentences } from '../text/sentences';

/** What one report goes back to, judged from itself alone. */
export interface Root {
  /** Reports with one key go back to one origin. */
  readonly key: string;
  readonly name: string;
  readonly kind: Origin['kind'];
  readonly basis: Basis;
  readonly chain: readonly Party[];
  /** What the chain rests on; null where nobody else is named. */
  readonly chainBasis: Basis | null;
  /** The report is the origin's own publication, not a reuse of it. */
  readonly own: boolean;
  /** The report tells what the origin said, in words of its own. */
  readonly quotes: boolean;
  /** Key of the one party that all the report says rests on; null when it says something of its own. */
  readonly rests: string | null;
}

type Chain = NonNullable<ReturnType<typeof reportChain>>;

/** A report with its root. */
export interface Rooted {
  readonly report: Report;
  readonly root: Root;
  /** Key of the outlet that publishes it. */
  readonly outlet: string | null;
}

/** Reports of fewer words rest on whom they quote; longer ones have something of their own. */
const SHORT = 60;
/** With fewer words at hand nobody can tell whose text a report is. */
const TELLING = 15;

/** Words from which a report tells whose it is; more in a language in which nobody reads from whom it has its news. */
const telling = ({ language, text }: Report): number =>
  (codeOf(language) ?? 'en') === 'en' || localeOf(language, text ?? '')?.attribution
    ? TELLING
    : SHORT;

/** Names that many different bodies bear: resting on them is resting on nobody we could tell from another. */
const VAGUE =
  /^(?:government|ministry|authorities|officials?|police|president|state|spokes(?:man|woman|person))$/;

/** Words of a text; where there are more than enough it does not matter how many. */
function wordsOf({ text }: Report): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (count < SHORT && WORD.test(text ?? '')) count += 1;
  return count;
}
const WORD = /\S+/g;

/** The party that a short report rests on: the last one its very first sentence goes back to. What opens without saying from whom is the report's own. */
function restsOn(report: Report, chain: readonly Party[]): Party | null {
  const last = chain.at(-1);
  if (last === undefined || wordsOf(report) >= SHORT) return null;
  const text = report.text ?? '';
  const [lead] = sentences(readDateline(text, null)?.rest ?? text);
  const locale = localeOf(report.language, text);
  return lead !== undefined && attributionOf(lead, locale) === null ? null : last;
}

const wireKey = (name: string): string => `wire:${fold(name)}`;

/** The agency that publishes at a host; one that nobody credits is no wire. */
const wireAt = (host: string, outlets: Outlets): string | null =>
  wireOfDomain(host) ?? findWire(outlets.agencyAt(host) ?? '')?.name ?? null;

function wireRoot(report: Report, found: Chain | null, outlets: Outlets): Root | null {
  const chain = found?.chain ?? [];
  const root = (name: string, basis: Basis, own: boolean): Root => ({
    key: wireKey(name),
    name,
    kind: 'wire',
    basis,
    chain: chain.length > 0 ? chain : [party(name)],
    chainBasis: found?.basis ?? null,
    own,
    quotes: false,
    rests: restOf(name),
  });
  const restOf = (name: string): string | null => {
    const last = restsOn(report, chain);
    return last === null || last.kind === 'unnamed' || last.key === party(name).key
      ? null
      : last.key;
  };
  const domain = report.domain === null ? null : wireAt(report.domain, outlets);
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

/** A report of few words rests on whom it has it from; on an agency or an outlet, it is theirs. */
function partyRoot(report: Report, outlets: Outlets): Root | null {
  const found = reportChain(report);
  const last = found && restsOn(report, found.chain);
  // One person's words are that person's; the report around them is still its outlet's.
  if (!found || !last || last.kind === 'person') return null;
  const shared = {
    basis: found.basis,
    chain: found.chain,
    chainBasis: found.basis,
    own: false,
    quotes: true,
  } as const;
  if (last.kind === 'wire')
    return { key: wireKey(last.name), name: last.name, kind: 'wire', rests: null, ...shared };
  if (last.kind === 'unnamed' || VAGUE.test(last.key) || isNation(last.key)) {
    return {
      key: `unknown:${report.id}`,
      name: last.name,
      kind: 'unknown',
      rests: null,
      ...shared,
    };
  }
  const outlet = last.kind === 'outlet' ? outlets.keyOfName(last.name) : null;
  if (outlet !== null)
    return {
      key: `outlet:${outlet}`,
      name: last.name,
      kind: 'outlet',
      rests: last.key,
      ...shared,
    };
  return { key: `party:${last.key}`, name: last.name, kind: 'party', rests: last.key, ...shared };
}

/** Key of the outlet that publishes a report: its network's for a member station, which carries that; null for nobody's. */
export function outletKeyOf(report: Report, outlets: Outlets): string | null {
  const name = report.outlet?.value ?? report.domain;
  if (name === null || isAggregator(name)) return null;
  const network = networkOf(name);
  const key = network === null ? outlets.keyOf(report.id) : outlets.keyOfName(network);
  return `outlet:${key ?? fold(network ?? name)}`;
}

function outletRoot(report: Report, found: Chain | null, outlets: Outlets): Root | null {
  const key = outletKeyOf(report, outlets);
  if (key === null || wordsOf(report) < telling(report)) return null;
  const name = report.outlet?.value ?? report.domain ?? '';
  const basis = report.outlet?.basis ?? { kind: 'url', certainty: 'derived' };
  const told = {
    kind: 'outlet',
    chain: found?.chain ?? [],
    chainBasis: found?.basis ?? null,
    own: true,
    quotes: false,
    rests: null,
  } as const;
  const network = networkOf(name);
  if (network === null) return { key, name, basis, ...told };
  const member = { kind: 'outlet-table', certainty: 'inferred', evidence: name } as const;
  const chain = joinChain(party(network), told.chain);
  return { ...told, key, name: network, basis: member, chain };
}

/** A report that a person holds to be an origin of its own, whatever else speaks against it. */
export function ownRoot(report: Report): Root {
  const found = reportChain(report);
  return {
    key: `own:${report.id}`,
    name: shownName(report),
    kind: 'outlet',
    basis: { kind: 'reader', certainty: 'stated' },
    chain: found?.chain ?? [],
    chainBasis: found?.basis ?? null,
    own: true,
    quotes: false,
    rests: null,
  };
}

/** The name a report is shown under; an aggregator's own says nothing. */
function shownName(report: Report): string {
  const name = report.outlet?.value ?? report.domain ?? '';
  return isAggregator(name) ? '' : name;
}

/**
 * What a report goes back to: a wire, the one party it rests on, its own outlet, or nobody we can tell. The page's own
 * report (`isPage`) is its outlet's even where it rests on somebody: it is what the others are held against.
 */
export function rootOf(report: Report, outlets: Outlets, isPage = false): Root {
  const found = reportChain(report);
  return (
    wireRoot(report, found, outlets) ??
    (isPage ? null : partyRoot(report, outlets)) ??
    outletRoot(report, found, outlets) ?? {
      key: `unknown:${report.id}`,
      name: shownName(report),
      kind: 'unknown',
      basis: { kind: 'text', certainty: 'inferred' },
      chain: found?.chain ?? [],
      chainBasis: found?.basis ?? null,
      own: false,
      quotes: false,
      rests: null,
    }
  );
}
