import * as v from 'valibot';
import type { PackReport } from '@/lib/core/model/pack';
import { reportKey } from '@/lib/core/text/report-key';
import { hostOf } from '@/lib/core/text/url';
import { packReport } from './report';

/** Whether no text in a value has half a character or a NUL in it. */
export function soundTexts(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (depth > 12) return false;
  return Object.values(value).every((one) => soundTexts(one, depth + 1));
}

/** A report as it may be loaded, or the field for which it was refused. */
export function trueReport(
  row: unknown,
): { readonly report: PackReport } | { readonly field: string } {
  const read = v.safeParse(packReport, row, { abortEarly: true });
  if (!read.success) return { field: (v.getDotPath(read.issues[0]) ?? '').slice(0, 100) };
  // The key and the host are ours to say: a pack must not overwrite a report of another address.
  const outlet = read.output.outlet?.value ?? null;
  const id = read.output.url === null ? read.output.id : reportKey({ ...read.output, outlet });
  if (read.output.url === null && !id.startsWith('text:')) return { field: 'id' };
  if (!soundTexts(read.output)) return { field: 'text' };
  return { report: { ...read.output, id, domain: hostOf(read.output.url) } };
}
