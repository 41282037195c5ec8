import type { TimelineEvent } from '@/lib/core/model/timeline';
import type { Told } from './merge';
import { tellerOf, type Standing } from './teller';

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
export function eventsOf(told: readonly Told[], standing: Standing): TimelineEvent[] {
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
  return places
    .filter((one) => kept.has(one))
    .flatMap(({ one, place }) => eventOf(one, place, standing));
}

/** More happenings than this are a crowd. */
const CROWD = 40;

function eventOf(one: Told, place: number, standing: Standing): TimelineEvent[] {
  const teller = tellerOf(one, standing);
  if (!teller) return [];
  const { reportId, originId, quotation, counted, basis } = teller;
  return [
    {
      id: `${one.day}#${place + 1}`,
      when: { value: one.day, precision: 'day', basis },
      quotation,
      reportId,
      reportIds: [...new Set([reportId, ...one.reportIds])],
      originIds: [...new Set([originId, ...one.originIds])],
      counted,
      changed: null,
    },
  ];
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
