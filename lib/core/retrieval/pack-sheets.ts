import type { Report } from '../model/report';
import { encodeReport, encodeSheet, SHEET_BYTES, SLOTS } from './sheet';

/** A sheet ready to be stored, and what is on it. */
export interface PackedSheet {
  readonly bytes: Uint8Array;
  readonly reports: readonly Report[];
}

/** Packs reports into as few sheets as fit, in order; a report longer than a sheet gets one of its own. */
export function packSheets(reports: readonly Report[]): PackedSheet[] {
  const sheets: PackedSheet[] = [];
  let packed: Uint8Array[] = [];
  let from = 0;
  let weight = 0;
  const close = (end: number): void => {
    if (packed.length > 0)
      sheets.push({ bytes: encodeSheet(packed), reports: reports.slice(from, end) });
    packed = [];
    from = end;
    weight = 0;
  };
  for (const [i, report] of reports.entries()) {
    const bytes = encodeReport(report);
    if (packed.length === SLOTS || weight + bytes.length > SHEET_BYTES) close(i);
    packed.push(bytes);
    weight += bytes.length;
  }
  close(reports.length);
  return sheets;
}
