import type { Moment } from './moment';
import type { Provenance, Report } from './report';

const DAY = 86_400_000;
/** No page told news before that year: such days are what a missing time becomes (1 January 1970). */
const FIRST = '1990';

/**
 * Whether a report can have come out on a day, `YYYY-MM-DD`: there were pages to read it on, and nobody had it more than
 * a day (by which time zones differ) before. What cannot be is still shown as told, but nothing is counted from it.
 */
export function isBelievable(day: string, provenance: readonly Provenance[]): boolean {
  if (day < FIRST) return false;
  const out = Date.parse(day);
  return !provenance.some(({ at }) => out > Date.parse(at) + DAY);
}

/** When a report came out, as told and as far as it can be: as published, else the day in its dateline; else null. */
export const believedTime = ({ published, dateline, provenance }: Report): Moment | null =>
  [published, dateline?.day].find(
    (one) => one && isBelievable(one.value.slice(0, 10), provenance),
  ) ?? null;
