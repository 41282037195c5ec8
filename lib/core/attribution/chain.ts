import { localeOf } from '../locales';
import type { Basis } from '../model/basis';
import type { Locale } from '../locales/locale';
import type { Attribution, Party } from '../model/figure';
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

const PASSED_ON = /\b(?:quoted|cited|carried)(?: as saying)? by$/;

/** Whether a sentence says who passes on what the one before told: `He was quoted by Storel.` */
const passesOn = ({ cue }: Attribution, locale: Locale | null): boolean =>
  locale === null
    ? PASSED_ON.test(cue)
    : new RegExp(locale.attribution?.citedBy ?? '(?!)', 'iu').test(cue);

/** The first attribution of a lead, with who passes it on. */
function inLead(lead: readonly string[], locale: Locale | null): Attribution | null {
  for (const [i, sentence] of lead.slice(0, LEAD_SENTENCES).entries()) {
    const told = attributionOf(sentence, locale);
    if (told === null) continue;
    const next = lead[i + 1] === undefined ? null : attributionOf(lead[i + 1] ?? '', locale);
    return next && passesOn(next, locale)
      ? { ...told, chain: joinChain(next.chain[0] ?? null, told.chain) }
      : told;
  }
  return null;
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
    inLead(sentences(body.slice(0, 2_000)).slice(0, LEAD_SENTENCES + 1), locale) ??
    (report.headline === null ? null : attributionOfHeadline(report.headline, locale));
  const chain = joinChain(carrierOf(report), told?.chain ?? []);
  if (chain.length === 0) return null;
  const evidence = (told?.sentence ?? report.credit?.raw ?? report.dateline?.raw ?? '').slice(
    0,
    300,
  );
  return { chain, basis: { kind: told ? 'text' : 'credit', certainty: 'derived', evidence } };
}
