import * as v from 'valibot';
import { party } from '@/lib/core/attribution/parties';
import type { Basis, Certainty } from '@/lib/core/model/basis';
import type { Figure, Qualifier } from '@/lib/core/model/figure';
import type { Moment } from '@/lib/core/model/moment';
import type { Pack, PackReport } from '@/lib/core/model/pack';
import type { Annotation } from '@/lib/core/model/report';
import { reportKey } from '@/lib/core/text/report-key';
import { hostOf } from '@/lib/core/text/url';
import { goldRow, reportRow, type GoldRow, type ReportRow } from './rows';

const QUALIFIERS: Record<string, Qualifier> = {
  'at least': 'at-least',
  about: 'about',
  'more than': 'more-than',
  almost: 'nearly',
  'up to': 'up-to',
  'as many as': 'up-to',
};

const curated = (certainty: Certainty): Basis => ({ kind: 'dataset', certainty });

function figure(row: NonNullable<GoldRow['figures']>[number]): Figure {
  const parties = row.attributed_to?.split('<').map((name) => party(name.trim())) ?? [];
  return {
    measure: row.measure,
    value: typeof row.value === 'number' ? row.value : null,
    upper: null,
    words: typeof row.value === 'string' ? row.value : null,
    qualifier: QUALIFIERS[row.qualifier] ?? 'exact',
    unit: null,
    group: row.group === 'total' ? null : row.group,
    asOf: null,
    chain: parties,
    evidence: '',
    basis: curated('stated'),
  };
}

function annotation(gold: GoldRow): Annotation {
  const basis = curated(gold.wire_basis === 'explicit' ? 'stated' : 'inferred');
  return {
    wire: gold.wire === null ? null : { value: gold.wire, basis },
    chain: gold.chain === null ? null : { value: gold.chain, basis },
    figures: (gold.figures ?? []).map(figure),
    copyGroup: gold.copy_group === null ? null : { value: gold.copy_group, basis },
  };
}

function published(row: ReportRow): Moment | null {
  if (row.date === null) return null;
  const precision = row.date_precision === 'month' ? 'month' : 'day';
  const basis: Basis =
    row.date_basis === 'url'
      ? { kind: 'url', certainty: 'derived' }
      : curated(row.date_basis === 'page' ? 'stated' : 'inferred');
  return { value: row.date.slice(0, precision === 'month' ? 7 : 10), precision, basis };
}

function report(row: ReportRow, gold: GoldRow | undefined): PackReport {
  const slug = row.title_basis === 'slug';
  // A remark in brackets is the curators' note, not part of the outlet's name.
  const outlet = row.publisher?.replace(/ *\([^()]*\)$/, '').trim() ?? '';
  return {
    id: reportKey({ url: row.url, outlet, headline: row.title }),
    url: row.url,
    headline: row.title,
    headlineBasis:
      row.title === null ? null : slug ? { kind: 'url', certainty: 'derived' } : curated('stated'),
    outlet: outlet === '' ? null : { value: outlet, basis: curated('stated') },
    domain: hostOf(row.url),
    byline: [],
    published: published(row),
    language: row.lang,
    text: null,
    truncated: false,
    dateline: null,
    credit: null,
    annotation: gold ? annotation(gold) : null,
  };
}

/** The starter pack from the curators' lists of reports and statements; the same input gives the same pack. */
export function starterPack(reports: readonly unknown[], gold: readonly unknown[]): Pack {
  const stated = new Map(gold.map((row) => v.parse(goldRow, row)).map((row) => [row.id, row]));
  const made = reports
    .map((row) => v.parse(reportRow, row))
    .map((row) => report(row, stated.get(row.id)));
  return {
    format: 'second-source-pack',
    version: 1,
    id: 'kazakhstan-2022',
    title: 'Kazakhstan, January 2022',
    description:
      'Reports of the unrest in Kazakhstan of January 2022: address, outlet, day, headline (some derived from the address) and, for part of them, wire, attribution chain and figures as stated by the curators. What was inferred is marked so; nobody has checked the notes a second time. No article texts.',
    publisher: 'Second Source',
    licence: 'Facts; notes CC0-1.0',
    created: '2026-11-23',
    revision: 1,
    reports: made,
  };
}
