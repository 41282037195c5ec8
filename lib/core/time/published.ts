import type { BasisKind } from '@/lib/core/model/basis';
import type { Moment } from '@/lib/core/model/moment';
import { minuteOf, readAbsolute } from './absolute';
import { readAge, type Age } from './relative';

const DAY = 86_400_000;

export interface PublishedOptions {
  /** Moment of capture, ISO 8601; relative times count from it. */
  readonly capturedAt: string;
  readonly basis: BasisKind;
  readonly path?: string;
  /** How `02/03/2022` is to be read; without it such a date is null. */
  readonly dayFirst?: boolean;
}

/** Sites round years up or down: `4 years ago` is no year. */
function momentOf(
  age: Age,
  captured: number,
): { value: string; precision: Moment['precision'] } | null {
  const { count, unit } = age;
  if (unit === 'minute' || unit === 'hour') {
    const value = minuteOf(captured - count * (unit === 'hour' ? 60 : 1) * 60_000);
    return { value, precision: 'minute' };
  }
  if (unit === 'day' || unit === 'week') {
    const day = new Date(captured - count * (unit === 'week' ? 7 : 1) * DAY);
    return { value: day.toISOString().slice(0, 10), precision: 'day' };
  }
  const at = new Date(captured);
  const month = at.getUTCFullYear() * 12 + at.getUTCMonth() - count;
  if (unit === 'year') return null;
  const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return { value: name, precision: 'month' };
}

/**
 * When a report was published, from the words or the value a page gives; null when they tell no time or an impossible
 * one (before 1990, or more than a day after capture). Days and minutes are never made finer than told.
 */
export function readPublished(raw: string, options: PublishedOptions): Moment | null {
  const captured = Date.parse(options.capturedAt);
  const text = raw.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  if (text === '' || Number.isNaN(captured)) return null;
  const path = options.path === undefined ? {} : { path: options.path };
  const age = readAge(text);
  if (age) {
    const moment = momentOf(age, captured);
    if (!moment || moment.value < '1990') return null;
    return {
      ...moment,
      basis: { kind: 'relative-time', certainty: 'derived', evidence: text, ...path },
    };
  }
  const told = readAbsolute(text, new Date(captured).toISOString(), options.dayFirst);
  if (!told || told.value < '1990' || Date.parse(told.value) > captured + DAY) return null;
  const certainty = told.complete ? 'stated' : 'derived';
  const basis = { kind: options.basis, certainty, evidence: text, ...path } as const;
  return { value: told.value, precision: told.precision, basis };
}
