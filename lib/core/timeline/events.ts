import type { TimelineEvent } from '@/lib/core/model/timeline';
import type { Told } from './merge';

/** Events shown for one day. */
const A_DAY = 5;

/** Of a day that only headlines tell, fewer: they mostly tell the same. */
const HEADLINES_A_DAY = 2;

/** Events shown in all. */
const IN_ALL = 16;

/**
 * The events that most origins and reports tell, in order of time: of each day the foremost, then what there is room for.
 * Where many sentences are told, what only one report tells gives way.
 */
export function eventsOf(told: readonly Told[]): TimelineEvent[] {
  const ranked = told.toSorted(mostTold);
  const days = [...new Set(ranked.map(({ day }) => day))].toSorted();
  const crowded = told.filter((one) => !fromHeadline(one)).length > CROWD;
  const places = days.flatMap((day) =>
    ranked
      .filter((one) => one.day === day)
      .filter((one) => !crowded || one.reportIds.length > 1)
      .slice(0, A_DAY)
      .map((one, place) => ({ one, place }))
      .filter(({ one, place }) => place < HEADLINES_A_DAY || !fromHeadline(one)),
  );
  const kept = new Set(
    places.toSorted((a, b) => a.place - b.place || mostTold(a.one, b.one)).slice(0, IN_ALL),
  );
  return places.filter((one) => kept.has(one)).flatMap(({ one, place }) => eventOf(one, place));
}

/** More happenings than this are a crowd. */
const CROWD = 40;

function eventOf({ day, tellings, reportIds, originIds }: Told, place: number): TimelineEvent[] {
  const [best] = tellings;
  if (!best) return [];
  const when = { value: day, precision: 'day', basis: best.basis } as const;
  return [{ id: `${day}#${place + 1}`, when, label: best.label, reportIds, originIds }];
}

function mostTold(a: Told, b: Told): number {
  return (
    b.originIds.length - a.originIds.length ||
    b.reportIds.length - a.reportIds.length ||
    weight(b) - weight(a)
  );
}

const weight = (one: Told): number => one.tellings[0]?.weight ?? 0;

const fromHeadline = (one: Told): boolean => one.tellings[0]?.basis.kind === 'headline';
