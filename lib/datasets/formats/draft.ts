import type { Basis } from '@/lib/core/model/basis';
import { reportKey } from '@/lib/core/text/report-key';
import { safeUrl } from '@/lib/core/text/url';
import { readAbsolute } from '@/lib/core/time/absolute';
import { trueReport } from '../pack/true-report';
import type { ReportField, RowRead } from './format';

const STATED: Basis = { kind: 'dataset', certainty: 'stated' };
const DAY = 86_400_000;

/** What a foreign file says of a report, as it says it; what it does not say is left out. */
export type Told = Readonly<Partial<Record<Exclude<ReportField, 'byline'>, string | null>>> & {
  readonly byline?: readonly string[];
};

/** Text without markup that some formats allow, white space as one space; null when nothing is left. */
export function plain(text: string | null | undefined, most: number): string | null {
  const cut = (text ?? '')
    .slice(0, most * 2)
    .replaceAll('\0', '')
    .toWellFormed();
  const words = cut.replaceAll(/\s+/gu, ' ').trim().slice(0, most).toWellFormed();
  return words === '' ? null : words;
}

const refused = (number: number, field: string): RowRead => ({
  number,
  refusal: { code: 'row', params: { line: number, field } },
});

/** When a row says a report was published: `undefined` when that cannot be. */
function moment(told: string | null | undefined, at: string) {
  const raw = plain(told, 100);
  if (raw === null) return null;
  const short = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(raw);
  const precision = raw.length === 4 ? ('year' as const) : ('month' as const);
  const read = short ? { value: raw, precision, day: raw, complete: true } : readAbsolute(raw, at);
  if (!read?.complete) return undefined;
  const latest = new Date(Date.parse(at) + 2 * DAY).toISOString();
  if (read.value < '1990' || read.value > latest.slice(0, read.value.length)) return undefined;
  // The words are kept where the calendar of UTC is on another day than that of who told it.
  const basis = read.value.startsWith(read.day) ? STATED : { ...STATED, evidence: raw };
  return { value: read.value, precision: read.precision, basis };
}

/**
 * A row that states a report. Refused without an address and without a headline, with an address that is no web address,
 * and with a time that is none, lacks its year or is still to come.
 */
export function draftReport(number: number, told: Told, at: string): RowRead {
  const written = plain(told.url, 4_096);
  const url = safeUrl(written);
  if (written !== null && url === null) return refused(number, 'url');
  const headline = plain(told.headline, 1_000);
  if (headline === null && url === null) return refused(number, 'headline');
  const published = moment(told.published, at);
  if (published === undefined) return refused(number, 'published');
  const outlet = plain(told.outlet, 300);
  const text = plain(told.text, 65_536);
  const read = trueReport({
    id: reportKey({ url, outlet, headline, text }),
    url,
    headline,
    headlineBasis: headline === null ? null : STATED,
    outlet: outlet === null ? null : { value: outlet, basis: STATED },
    domain: null,
    byline: (told.byline ?? []).slice(0, 50).flatMap((name) => plain(name, 200) ?? []),
    published,
    language: plain(told.language, 35),
    text,
    truncated: false,
    dateline: null,
    credit: null,
    annotation: null,
  });
  if ('field' in read) return refused(number, read.field);
  return { number, statement: { kind: 'report', report: read.report } };
}
