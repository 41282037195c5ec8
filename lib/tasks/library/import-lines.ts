import * as v from 'valibot';
import type { Report } from '@/lib/core/model/report';
import type { DatasetStatement } from '@/lib/core/model/statement';
import { text, url } from '@/lib/core/schema/fields';
import { readRow } from '@/lib/datasets/pack/row';
import { trueReport } from '@/lib/datasets/pack/true-report';
import { Refused } from '@/lib/datasets/refusal';

export const time = v.pipe(text(40), v.isoTimestamp());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const reportId = text(2_200);

/** Rows of an export as they may be taken: known fields, of bounded length. */
export const feed = v.object({
  url: v.pipe(url, v.startsWith('https://')),
  title: text(300),
  added: time,
  paused: v.boolean(),
  tried: v.nullable(time),
  succeeded: v.nullable(time),
  due: time,
  modified: v.nullable(text(200)),
  failures: count,
  failure: v.nullable(
    v.picklist([
      'unreachable',
      'moved',
      'no-permission',
      'status',
      'too-large',
      'not-a-feed',
      'always-unchanged',
      'store',
    ]),
  ),
  status: v.nullable(count),
  kept: count,
  today: v.nullable(v.object({ day: text(10), kept: count })),
  refused: count,
  read: v.exactOptional(v.nullable(time)),
  more: v.exactOptional(count),
});
export const decision = v.object({
  story: text(5_000),
  reportId,
  decision: v.nullable(v.picklist(['same-story', 'not-same'])),
  sameOriginAs: v.exactOptional(v.nullable(reportId)),
});
export const note = v.object({
  id: text(100),
  subject: v.picklist(['story', 'report', 'sentence']),
  about: reportId,
  quote: v.nullable(text(5_000)),
  text: text(65_536),
  url,
  title: text(5_000),
  created: time,
  changed: time,
  version: count,
});
const earlier = <Row extends v.GenericSchema>(kind: 'note' | 'decision', row: Row) =>
  v.object({
    about: v.pipe(text(10_000), v.startsWith(`${kind}:`)),
    at: time,
    before: v.nullable(row),
  });
export const before = v.union([earlier('note', note), earlier('decision', decision)]);
export const dataset = v.object({
  id: v.pipe(text(200), v.minLength(1)),
  title: text(1_000),
  publisher: text(1_000),
  revision: count,
  content: v.exactOptional(text(100)),
  licence: text(300),
  reports: count,
});
const told = v.object({
  domain: v.nullable(text(300)),
  provenance: v.pipe(
    v.array(v.object({ kind: v.picklist(['dataset', 'page', 'feed']), id: text(4_096), at: time })),
    v.maxLength(20),
  ),
  otherWordings: v.exactOptional(
    v.pipe(
      v.array(
        v.object({
          headline: v.nullable(text(2_000)),
          text: v.nullable(text(5_000)),
          at: v.nullable(time),
        }),
      ),
      v.maxLength(5),
    ),
  ),
});

/** A report of an export, with where it was seen; null for what is none. */
export function reportOf(row: unknown): Report | null {
  const read = trueReport(row);
  const rest = v.safeParse(told, row);
  if (!('report' in read) || !rest.success) return null;
  const { domain, ...seen } = rest.output;
  // Where an address is an aggregator’s, its domain is no outlet’s.
  return { ...read.report, ...seen, domain: domain === null ? null : read.report.domain };
}

/** What a dataset says beside its reports, as packs say it; null for what is none. */
export function statementOf(row: unknown): DatasetStatement | null {
  try {
    const { statement } = readRow(JSON.stringify(row) ?? '', 1, new Date().toISOString());
    return statement.kind === 'report' ? null : statement;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
