import type { Report } from '../model/report';
import { packReport, unpackReport } from './report-codec';
import { opened, sealed } from './sealed';

/** Most reports of a sheet. */
export const SLOTS = 32;
/** From this many bytes on a sheet is full; values of 64 KB and more become files of their own in Chromium. */
export const SHEET_BYTES = 16_384;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A report as bytes. */
export const encodeReport = (report: Report): Uint8Array => encoder.encode(packReport(report));

/** Packs reports (`encodeReport`) into one record: their number, the end of each, then each. */
export function encodeSheet(reports: readonly Uint8Array[]): Uint8Array {
  const head = 2 + reports.length * 4;
  const payload = new Uint8Array(reports.reduce((sum, bytes) => sum + bytes.length, head));
  const view = new DataView(payload.buffer);
  view.setUint16(0, reports.length, true);
  let at = head;
  reports.forEach((bytes, i) => {
    payload.set(bytes, at);
    at += bytes.length;
    view.setUint32(2 + i * 4, at, true);
  });
  return sealed(payload);
}

/** A packed sheet, opened; single reports are parsed when asked for. */
export interface Sheet {
  readonly size: number;
  /** The report in a slot; throws a RangeError or SyntaxError when there is none. */
  report(slot: number): Report;
}

/** Opens a sheet; throws a DamagedError when it is missing or altered. */
export function openSheet(block: unknown): Sheet {
  const payload = opened(block);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const size = view.getUint16(0, true);
  const end = (slot: number): number =>
    slot < 0 ? 2 + size * 4 : view.getUint32(2 + slot * 4, true);
  return {
    size,
    report(slot) {
      if (slot >= size) throw new RangeError('No report in this slot.');
      return unpackReport(decoder.decode(payload.subarray(end(slot - 1), end(slot))));
    },
  };
}
