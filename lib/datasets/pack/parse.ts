import * as v from 'valibot';
import { PACK_FORMAT, type Pack, type PackReport } from '@/lib/core/model/pack';
import { done, failed, type Problem, type Result } from '@/lib/core/model/problem';
import { day, text } from '@/lib/core/schema/fields';
import { trueReport } from './true-report';

/** Largest pack that is read whole, in characters. */
const LONGEST_PACK = 32 * 1_024 * 1_024;

const head = v.object({
  format: v.literal('second-source-pack'),
  version: v.number(),
  id: v.pipe(text(100), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: text(300),
  description: text(5_000),
  publisher: text(300),
  licence: text(300),
  created: day,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reports: v.array(v.unknown()),
});

/** A pack with the reports that were fit to load, and what was refused, by position from 0. */
export interface ParsedPack extends Pack {
  readonly problems: readonly Problem[];
}

function json(written: string): unknown {
  if (written.length > LONGEST_PACK) return null;
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

const refusal = (position: number, field: string): Problem => ({
  code: 'pack-report',
  params: { position, field },
});

function readReports(rows: readonly unknown[]): { reports: PackReport[]; problems: Problem[] } {
  const reports = new Map<string, PackReport>();
  const problems: Problem[] = [];
  for (const [position, row] of rows.entries()) {
    const read = trueReport(row);
    if ('field' in read) problems.push(refusal(position, read.field));
    else if (reports.has(read.report.id)) problems.push(refusal(position, 'id'));
    else reports.set(read.report.id, read.report);
  }
  return { reports: [...reports.values()], problems };
}

/** Reads a pack from its text. Fails with `not-a-pack` or `pack-version`; single bad reports are left out and listed. */
export function parsePack(written: string): Result<ParsedPack> {
  const read = v.safeParse(head, json(written), { abortEarly: true });
  if (!read.success) return failed('not-a-pack');
  const { version, ...pack } = read.output;
  if (version !== PACK_FORMAT) return failed('pack-version', { version });
  return done({ ...pack, version: PACK_FORMAT, ...readReports(pack.reports) });
}
