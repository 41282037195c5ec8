import type { Basis, Derived } from '@/lib/core/model/basis';
import type { Moment } from '@/lib/core/model/moment';
import type { Provenance, Report } from '@/lib/core/model/report';

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

/** Two tellings of one report: the better known field wins, nothing known is lost. */
export function mergeReports(a: Report, b: Report): Report {
  const headline =
    b.headline !== null &&
    (a.headline === null || certainty(b.headlineBasis) > certainty(a.headlineBasis))
      ? b
      : a;
  const text = (b.text?.length ?? 0) > (a.text?.length ?? 0) ? b : a;
  return {
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
}
