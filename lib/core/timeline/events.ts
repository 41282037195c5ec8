import type { TimelineEvent } from '@/lib/core/model/timeline';
import type { Told } from './merge';

/** Events shown for one day. */
const A_DAY = 5;

/** An event this long before the story is background, unless several origins tell it. Days. */
export const BACKGROUND = 31;

/** The events of each day that most origins and reports tell, in order of time. */
export function eventsOf(told: readonly Told[]): TimelineEvent[] {
  const ranked = told.toSorted(mostTold);
  const days = [...new Set(ranked.map(({ day }) => day))].toSorted();
  return days.flatMap((day) =>
    ranked
      .filter((one) => one.day === day)
      .slice(0, A_DAY)
      .flatMap((one, place) => eventOf(one, place)),
  );
}

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
