import type { Basis, BasisKind, Certainty, Derived } from '../model/basis';
import type { Moment, Precision } from '../model/moment';

// Stored reports name these by position: add at the end, never reorder.
const KINDS: readonly BasisKind[] = [
  'json-ld',
  'open-graph',
  'meta',
  'embedded-json',
  'element',
  'visible-text',
  'relative-time',
  'url',
  'dateline',
  'credit',
  'byline',
  'text',
  'headline',
  'shared-text',
  'outlet-table',
  'dataset',
  'story-day',
  'capture-time',
  'reader',
  'same-order',
  'feed',
];
const CERTAINTIES: readonly Certainty[] = ['stated', 'derived', 'inferred'];
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute'];

/** What curators state of a dataset's reports: the usual basis, which is not written. */
export const USUAL: Basis = { kind: 'dataset', certainty: 'stated' };
const DAY = 86_400_000;
const MINUTE = 60_000;

export type PackedBasis = readonly [
  kind: number,
  certainty: number,
  evidence?: string | 0,
  path?: string,
];
/** Days since 1970 twice, or minutes since 1970 twice and one; else the value as told with its precision. */
type PackedTime = number | readonly [value: string, precision: number];
/** With the usual basis, the value alone. */
export type PackedMoment = number | readonly [time: PackedTime, basis: PackedBasis | 1];
export type PackedDerived = string | readonly [value: string, basis: PackedBasis];

/** Whether a basis is the usual one. */
export const isUsual = (basis: Basis): boolean =>
  basis.kind === USUAL.kind &&
  basis.certainty === USUAL.certainty &&
  basis.evidence === undefined &&
  basis.path === undefined;

export function packBasis({ kind, certainty, evidence, path }: Basis): PackedBasis {
  const head = [KINDS.indexOf(kind), CERTAINTIES.indexOf(certainty)] as const;
  if (path !== undefined) return [...head, evidence ?? 0, path];
  return evidence === undefined ? head : [...head, evidence];
}

export function unpackBasis([kind, certainty, evidence, path]: PackedBasis): Basis {
  return {
    kind: KINDS[kind] ?? 'text',
    certainty: CERTAINTIES[certainty] ?? 'inferred',
    ...(typeof evidence === 'string' && { evidence }),
    ...(path !== undefined && { path }),
  };
}

export const packDerived = (known: Derived<string> | null): PackedDerived | 0 => {
  if (known === null) return 0;
  return isUsual(known.basis) ? known.value : [known.value, packBasis(known.basis)];
};

export const unpackDerived = (packed: PackedDerived): Derived<string> =>
  typeof packed === 'string'
    ? { value: packed, basis: USUAL }
    : { value: packed[0], basis: unpackBasis(packed[1]) };

/** A time as a number when that brings back the very same text. */
function packTime({ value, precision }: Moment): PackedTime {
  const time = Date.parse(value);
  const number =
    precision === 'day' ? (time / DAY) * 2 : precision === 'minute' ? (time / MINUTE) * 2 + 1 : -1;
  return Number.isSafeInteger(number) && number > 0 && unpackTime(number).value === value
    ? number
    : [value, PRECISIONS.indexOf(precision)];
}

function unpackTime(packed: PackedTime): Pick<Moment, 'value' | 'precision'> {
  if (typeof packed !== 'number')
    return { value: packed[0], precision: PRECISIONS[packed[1]] ?? 'day' };
  const day = packed % 2 === 0;
  const told = new Date(day ? (packed / 2) * DAY : ((packed - 1) / 2) * MINUTE).toISOString();
  return day
    ? { value: told.slice(0, 10), precision: 'day' }
    : { value: `${told.slice(0, 19)}Z`, precision: 'minute' };
}

/** 0 for none: no moment packs to it. */
export function packMoment(known: Moment | null): PackedMoment {
  if (known === null) return 0;
  const time = packTime(known);
  if (!isUsual(known.basis)) return [time, packBasis(known.basis)];
  return typeof time === 'number' ? time : [time, 1];
}

export function unpackMoment(packed: PackedMoment): Moment {
  if (typeof packed === 'number') return { ...unpackTime(packed), basis: USUAL };
  const [time, basis] = packed;
  return { ...unpackTime(time), basis: basis === 1 ? USUAL : unpackBasis(basis) };
}
