import type { Basis, Derived } from '@/lib/core/model/basis';
import type { PackReport } from '@/lib/core/model/pack';

/** A report as a line of a chunk says it: what is usual is left out, what curators state needs no basis. */
export type ReportLine = Readonly<Record<string, unknown>>;

const STATED: Basis = { kind: 'dataset', certainty: 'stated' };
const PRECISION = { 4: 'year', 7: 'month', 10: 'day', 20: 'minute' } as const;

const isStated = (basis: Basis | null | undefined): boolean =>
  basis?.kind === 'dataset' &&
  basis.certainty === 'stated' &&
  basis.evidence === undefined &&
  basis.path === undefined;

const plain = (derived: Derived<string> | null): unknown =>
  derived && isStated(derived.basis) ? derived.value : (derived ?? undefined);

const filled = (line: Record<string, unknown>): ReportLine =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));

/** The line of a report. `lineReport` gives the same report back. */
export function reportLine(report: PackReport): ReportLine {
  const { url, headline, headlineBasis, byline, truncated } = report;
  const usual = headline === null ? headlineBasis === null : isStated(headlineBasis);
  return filled({
    kind: 'report',
    id: url === null ? report.id : undefined,
    url: url ?? undefined,
    headline: headline ?? undefined,
    headlineBasis: usual ? undefined : headlineBasis,
    outlet: plain(report.outlet),
    byline: byline.length === 0 ? undefined : byline,
    published: plain(report.published),
    language: report.language ?? undefined,
    text: report.text ?? undefined,
    truncated: truncated || undefined,
    dateline: report.dateline ?? undefined,
    credit: report.credit ?? undefined,
    annotation: report.annotation ?? undefined,
  });
}

const word = (value: unknown): unknown =>
  typeof value === 'string' ? { value, basis: STATED } : (value ?? null);

function moment(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const precision = Object.entries(PRECISION).find(([length]) => Number(length) === value.length);
  return { value, precision: precision?.[1], basis: STATED };
}

/** The report that a line says, still to be checked like any report. */
export function lineReport(line: ReportLine): unknown {
  const headline = line['headline'] ?? null;
  return {
    id: line['id'] ?? 'url:',
    url: line['url'] ?? null,
    headline,
    headlineBasis:
      'headlineBasis' in line ? line['headlineBasis'] : headline === null ? null : STATED,
    outlet: word(line['outlet']),
    domain: null,
    byline: line['byline'] ?? [],
    published: moment(line['published']),
    language: line['language'] ?? null,
    text: line['text'] ?? null,
    truncated: line['truncated'] ?? false,
    dateline: line['dateline'] ?? null,
    credit: line['credit'] ?? null,
    annotation: line['annotation'] ?? null,
  };
}
