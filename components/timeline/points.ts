import type { StoryContext } from '@/lib/core/model/context';
import type { TimelineEvent, TimelineReport } from '@/lib/core/model/timeline';
import { text } from '../locales/text';

/** A place in the picture: one or several entries that would stand on each other. */
export interface Point {
  readonly x: number;
  readonly events: readonly TimelineEvent[];
  readonly reports: readonly TimelineReport[];
}

/** One row of the picture. */
export interface Lane {
  readonly name: string;
  readonly points: readonly Point[];
}

/** Pixels within which marks would touch. */
const TOUCH = 13;
const MOST_LANES = 5;

function merge(points: readonly Point[]): Point[] {
  const merged: Point[] = [];
  for (const point of points.toSorted((a, b) => a.x - b.x)) {
    const last = merged.at(-1);
    if (last && point.x - last.x < TOUCH) {
      merged[merged.length - 1] = {
        x: last.x,
        events: [...last.events, ...point.events],
        reports: [...last.reports, ...point.reports],
      };
    } else merged.push(point);
  }
  return merged;
}

/** The lanes: events first, then the page's own origin, the largest origins, and all others together. */
export function lanesOf(
  { timeline, origins, standing }: StoryContext,
  place: (value: string) => number,
): Lane[] {
  const events = timeline.events.map((event): Point => ({
    x: place(event.when.value),
    events: [event],
    reports: [],
  }));
  const byOrigin = new Map<string, Point[]>();
  for (const report of timeline.reports) {
    const { from, to } = timeline;
    const day = report.when.value.slice(0, 10);
    if (from === null || to === null || day.length < 10 || day < from || day > to) continue;
    const points = byOrigin.get(report.originId) ?? [];
    byOrigin.set(report.originId, [
      ...points,
      { x: place(report.when.value), events: [], reports: [report] },
    ]);
  }
  const drawn = origins.filter(({ id }) => byOrigin.has(id));
  const first = drawn
    .filter(({ id, kind }) => id === standing.originId || kind !== 'unknown')
    .slice(0, MOST_LANES);
  const rest = drawn.filter((origin) => !first.includes(origin));
  const lanes = first.map(({ id, name }): Lane => ({
    name: id === standing.originId ? name || text('origins.this') : name,
    points: merge(byOrigin.get(id) ?? []),
  }));
  const others = rest.flatMap(({ id }) => byOrigin.get(id) ?? []);
  return [
    ...(events.length > 0 ? [{ name: text('timeline.events'), points: merge(events) }] : []),
    ...lanes,
    ...(others.length > 0
      ? [{ name: text('timeline.others', { count: rest.length }), points: merge(others) }]
      : []),
  ];
}
