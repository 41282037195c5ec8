import { localeOf } from '../locales';
import type { Basis } from '../model/basis';
import type { Party } from '../model/figure';
import type { Report } from '../model/report';
import { sentences } from '../text/sentences';
import { attributionOf } from './attributions';
import { readDateline } from './dateline';
import { attributionOfHeadline } from './headlines';
import { party } from './parties';

/** Sentences of a report that may say where it has its news from. */
const LEAD_SENTENCES = 3;

/** The agency whose text a report carries, from its credit or dateline; null when it names none. */
export function carrierOf(report: Report): Party | null {
  const agency = report.credit?.agency ?? report.dateline?.agency ?? null;
  return agency === null ? null : party(agency);
}

/** Parties without doubles, nearest first. */
export function joinChain(carrier: Party | null, told: readonly Party[]): Party[] {
  const all = carrier === null ? [...told] : [carrier, ...told];
  return all.filter(({ key }, i) => all.findIndex((other) => other.key === key) === i);
}

/**
 * Where a report as a whole has its news from, nearest first: what its curators state, else its credit and whom its
 * headline or lead is attributed to. Null when it says nothing.
 */
export function reportChain(report: Report): { chain: readonly Party[]; basis: Basis } | null {
  const annotated = report.annotation?.chain ?? null;
  if (annotated && annotated.value.length > 0) {
    const told = annotated.value.map(party);
    const wire = report.annotation?.wire ? party(report.annotation.wire.value) : null;
    return { chain: joinChain(wire, told), basis: annotated.basis };
  }
  const text = report.text ?? '';
  const body = readDateline(text, null)?.rest ?? text;
  const locale = localeOf(report.language, body === '' ? (report.headline ?? '') : body);
  const told =
    sentences(body.slice(0, 2_000))
      .slice(0, LEAD_SENTENCES)
      .map((sentence) => attributionOf(sentence, locale))
      .find((one) => one !== null) ??
    (report.headline === null ? null : attributionOfHeadline(report.headline, locale));
  const chain = joinChain(carrierOf(report), told?.chain ?? []);
  if (chain.length === 0) return null;
  const evidence = (told?.sentence ?? report.credit?.raw ?? report.dateline?.raw ?? '').slice(
    0,
    300,
  );
  return { chain, basis: { kind: told ? 'text' : 'credit', certainty: 'derived', evidence } };
}
