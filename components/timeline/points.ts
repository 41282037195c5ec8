import { placeOf, type Scale } from './axis';
import { clusters } from './cluster';
import type { Entry } from './entries';
import type { Lane } from './lanes';

/** Pixels between two points at least: a point is a target of this size (WCAG 2.2, 2.5.8). */
export const TARGET = 24;

export type Shape = 'event' | 'this-page' | 'original' | 'copy';

/** A place in the picture: one or several entries that would stand on each other. */
export interface Point {
  /** Names it within the picture. */
  readonly key: string;
  readonly lane: Lane;
  readonly x: number;
  /** From where to where its times reach, as far as they are told. */
  readonly reach: readonly [number, number];
  readonly shape: Shape;
  readonly entries: readonly Entry[];
}

function shapeOf(entries: readonly Entry[]): Shape {
  const roles = new Set(entries.map((entry) => (entry.kind === 'event' ? 'event' : entry.role)));
  const order = ['event', 'this-page', 'original', 'copy'] as const;
  return order.find((role) => roles.has(role)) ?? 'original';
}

const keyOf = (lane: Lane, entries: readonly Entry[]): string =>
  `${lane.id}/${entries[0]?.id ?? ''}`;

/** The points of a lane on the axis, in order of time. */
export function pointsOf(lane: Lane, scale: Scale): Point[] {
  // Pooled in order of time, so that the picture from right to left is the same one mirrored.
  const turn = scale.place(1) > scale.place(0) ? 1 : -1;
  const placed = lane.entries.flatMap((entry) => {
    const at = entry.span && placeOf(entry.span, scale);
    return at === null ? [] : [{ x: turn * at, content: entry }];
  });
  return clusters(placed, TARGET).map(({ x: pooled, contents }): Point => {
    const x = turn * pooled;
    const ends = contents.flatMap(({ span }) =>
      span ? [scale.place(span.from), scale.place(span.to)] : [],
    );
    return {
      key: keyOf(lane, contents),
      lane,
      x,
      reach: [ends.reduce((a, b) => Math.min(a, b), x), ends.reduce((a, b) => Math.max(a, b), x)],
      shape: shapeOf(contents),
      entries: contents,
    };
  });
}

/** The point of what has no place on the axis: one a lane, beside the days. */
export function apartOf(lane: Lane, x: number): Point[] {
  const entries = lane.entries.filter(({ span }) => span === null);
  if (entries.length === 0) return [];
  return [{ key: keyOf(lane, entries), lane, x, reach: [x, x], shape: shapeOf(entries), entries }];
}
