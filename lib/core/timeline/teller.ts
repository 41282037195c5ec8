import type { Moment } from '@/lib/core/model/moment';
import type { Told } from './merge';
import type { Telling } from './tellings';

/** What decides who tells an event. */
export interface Standing {
  /** When a report came out; null when nobody says so. */
  readonly cameOut: (reportId: string) => Moment | null;
  readonly isCopy: (reportId: string) => boolean;
  /** Whether an origin stands for itself. */
  readonly isIndependent: (originId: string) => boolean;
}

/** A telling this much worse than the best one only touches on the event, or hangs on the sentence before it. */
const WORSE = 1.5;

/** The last moment that a time may stand for: a report known to the day may have come out at its end. */
const latest = ({ value, precision }: Moment): string =>
  precision === 'day' ? `${value}T23:59:59Z` : value;

/**
 * The telling that an event is quoted from: of the earliest independent origin that tells it, the best one, an original
 * before its copies. A time coarser than a day tells nothing about who was first:
 * reports without a usable time come after all others, in the order of how well they tell it.
 */
export function tellerOf({ tellings }: Told, standing: Standing): Telling | undefined {
  const [best] = tellings;
  if (!best) return undefined;
  const plain = tellings.filter(
    ({ basis, weight }) =>
      (basis.kind === 'headline') === (best.basis.kind === 'headline') &&
      weight >= best.weight - WORSE,
  );
  const own = plain.filter(({ originId }) => standing.isIndependent(originId));
  const telling = own.length > 0 ? own : plain;
  const timeOf = ({ reportId }: Telling): string => {
    const when = standing.cameOut(reportId);
    const usable = when?.precision === 'day' || when?.precision === 'minute';
    return when && usable ? latest(when) : NEVER;
  };
  const first = telling.reduce(
    (early, one) => (timeOf(one) < timeOf(early) ? one : early),
    telling[0] ?? best,
  );
  const of = telling.filter(({ originId }) => originId === first.originId);
  return of.find(({ reportId }) => !standing.isCopy(reportId)) ?? of[0];
}

/** Sorts after every time. */
const NEVER = '~';
