import * as v from 'valibot';
import type { Pack, PackReport as PackReportModel } from '@/lib/core/model/pack';
import { done, failed, type Problem, type Result } from '@/lib/core/model/problem';
import { PackHead, PackReport } from './schema';

/** Longest pack read in one piece, in characters. */
const LONGEST = 64 * 1024 * 1024;

/** A pack with what was refused in it; `refused` names the position of each report left out. */
export interface ParsedPack extends Pack {
  readonly refused: readonly Problem[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPackOfOtherVersion(value: unknown): boolean {
  const named = v.safeParse(
    v.object({ format: v.literal('second-source-pack'), version: v.number() }),
    value,
  );
  return named.success && named.output.version !== 1;
}

/**
 * Reads a pack. Problems: `not-a-pack` (with the field that says so), `pack-version`. Reports that break a rule or
 * come twice are left out and named in `refused` (`pack-report` with position and field); the others are kept.
 */
export function parsePack(text: string): Result<ParsedPack> {
  if (text.length > LONGEST) return failed('not-a-pack', { field: 'size' });
  const json = parseJson(text);
  if (json === undefined) return failed('not-a-pack', { field: 'json' });
  if (isPackOfOtherVersion(json)) return failed('pack-version');
  const head = v.safeParse(PackHead, json);
  if (!head.success) return failed('not-a-pack', { field: v.getDotPath(head.issues[0]) ?? '' });
  const reports: PackReportModel[] = [];
  const refused: Problem[] = [];
  const seen = new Set<string>();
  for (const [position, value] of head.output.reports.entries()) {
    const report = v.safeParse(PackReport, value);
    if (!report.success) {
      const field = v.getDotPath(report.issues[0]) ?? '';
      refused.push({ code: 'pack-report', params: { position, field } });
    } else if (seen.has(report.output.id)) {
      refused.push({ code: 'pack-report', params: { position, field: 'id' } });
    } else {
      seen.add(report.output.id);
      reports.push(report.output);
    }
  }
  return done({ ...head.output, reports, refused });
}
