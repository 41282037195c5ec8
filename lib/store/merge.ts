import type { Basis, Derived } from '@/lib/core/model/basis';
import type { Moment } from '@/lib/core/model/moment';
import type { OtherWording, Provenance, Report } from '@/lib/core/model/report';
import { fold } from '@/lib/core/text/fold';

const CERTAINTY = { inferred: 0, derived: 1, stated: 2 } as const;
const PRECISION = { year: 0, month: 1, day: 2, minute: 3 } as const;

const certainty = (basis: Basis | null): number => (basis ? CERTAINTY[basis.certainty] : -1);

function better<T>(a: Derived<T> | null, b: Derived<T> | null): Derived<T> | null {
  return certainty(b?.basis ?? null) > certainty(a?.basis ?? null) ? b : a;
}

function betterMoment(a: Moment | null, b: Moment | null): Moment | null {
  if (!a || !b) return a ?? b;
  const gain = certainty(b.basis) - certainty(a.basis);
  if (gain !== 0) return gain > 0 ? b : a;
  return PRECISION[b.precision] > PRECISION[a.precision] ? b : a;
}

/** Most places a report is remembered to have been seen at; the first ones stay. */
const MOST_PROVENANCE = 20;

/** The provenance of both, each dataset or page once, with the first time it was seen. */
function everyProvenance(a: readonly Provenance[], b: readonly Provenance[]): Provenance[] {
  const known = new Set(a.map(({ kind, id }) => `${kind} ${id}`));
  return [...a, ...b.filter(({ kind, id }) => !known.has(`${kind} ${id}`))].slice(
    0,
    MOST_PROVENANCE,
  );
}

/** Other wordings kept of one report; the newest stay. */
const MOST_WORDINGS = 5;
/** Beginning of another text that is kept, in characters. */
const LONGEST_WORDING = 1_000;

const seenAt = ({ provenance }: Report): string | null => provenance.at(-1)?.at ?? null;
const numbersIn = (text: string | null): string =>
  (text ?? '').match(/\d[\d.,]*/g)?.join(' ') ?? '';

/** Whether two texts begin alike and tell other numbers: one was changed, not merely cut elsewhere. */
function tellsOtherNumbers(a: string | null, b: string | null): boolean {
  const length = Math.min(a?.length ?? 0, b?.length ?? 0, LONGEST_WORDING);
  return (
    length > 0 && numbersIn(a?.slice(0, length) ?? '') !== numbersIn(b?.slice(0, length) ?? '')
  );
}

/** Whether two headlines differ; one that is cut short does not. */
function saysOther(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a, b].map((words) => fold(words).replace(/\s*(?:…|\.{3})$/, ''));
  return (
    one !== undefined && other !== undefined && !one.startsWith(other) && !other.startsWith(one)
  );
}

/** What the telling that gave way said otherwise; null when nothing that a person would want to know. */
function otherWording(kept: Report, lost: Report): OtherWording | null {
  const headline = saysOther(kept.headline, lost.headline);
  const text = tellsOtherNumbers(kept.text, lost.text);
  if (!headline && !text) return null;
  return {
    headline: headline ? lost.headline : null,
    text: text ? (lost.text?.slice(0, LONGEST_WORDING) ?? null) : null,
    at: seenAt(lost),
  };
}

const sameWords = (a: OtherWording, b: OtherWording): boolean =>
  a.headline === b.headline && a.text === b.text;

/** All other wordings of two tellings, each once. */
function otherWordings(kept: Report, a: Report, b: Report): OtherWording[] {
  const lost = [a, b].flatMap((one) => otherWording(kept, one) ?? []);
  const all = [...(a.otherWordings ?? []), ...(b.otherWordings ?? []), ...lost];
  return all
    .filter((one, i) => all.findIndex((other) => sameWords(other, one)) === i)
    .slice(-MOST_WORDINGS);
}

/**
 * Two tellings of one report: the better known field wins, nothing known is lost. Where one says another headline or
 * other numbers, that stays as evidence.
 */
export function mergeReports(a: Report, b: Report): Report {
  const headline =
    b.headline !== null &&
    (a.headline === null || certainty(b.headlineBasis) > certainty(a.headlineBasis))
      ? b
      : a;
  const text = (b.text?.length ?? 0) > (a.text?.length ?? 0) ? b : a;
  const merged: Report = {
    ...a,
    url: a.url ?? b.url,
    domain: a.domain ?? b.domain,
    headline: headline.headline,
    headlineBasis: headline.headlineBasis,
    outlet: better(a.outlet, b.outlet),
    byline: a.byline.length > 0 ? a.byline : b.byline,
    published: betterMoment(a.published, b.published),
    language: a.language ?? b.language,
    text: text.text,
    truncated: text.truncated,
    dateline: a.dateline ?? b.dateline,
    credit: a.credit ?? b.credit,
    annotation: a.annotation ?? b.annotation,
    provenance: everyProvenance(a.provenance, b.provenance),
  };
  const others = otherWordings(merged, a, b);
  return others.length === 0 ? merged : { ...merged, otherWordings: others };
}
