import type { StoryContext } from '@/lib/core/model/context';
import { domainOf, scaleOf, type Scale } from './axis';
import type { Entry } from './entries';
import { lanesOf, type Lane } from './lanes';
import { apartOf, pointsOf, TARGET, type Point } from './points';
import type { Span } from './span';

/** Height of a lane, and of the axis with its names. */
export const LANE = TARGET;
export const AXIS = 20;
/** What keeps the two clocks apart. */
const GAP = 10;
/** Room for what has no day, beside the days. */
const ASIDE = 40;
const EDGE = 4;

/** A lane with its middle and its points from left to right. */
export interface Row {
  readonly lane: Lane;
  readonly y: number;
  readonly points: readonly Point[];
}

/** The picture, ready to be drawn in `width` times `height` pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  /** Null when nothing has a day. */
  readonly scale: Scale | null;
  /** Left and right end of the days. */
  readonly days: readonly [number, number];
  /** Middle of the column of what has no day; null without any. */
  readonly aside: number | null;
}

/** How the picture is to be drawn. */
export interface Wanted {
  readonly width: number;
  /** Rows of single origins. */
  readonly most: number;
  /** Time runs from right to left. */
  readonly mirrored: boolean;
  /** The part of the time that is shown; null for all of it. */
  readonly window: Span | null;
}

/** Where the days and what stands beside them have their place. */
export interface Frame {
  readonly width: number;
  /** Where the time begins and ends; it ends left of where it begins when it is mirrored. */
  readonly start: number;
  readonly end: number;
  /** Middle of the column of what has no day; null without any. */
  readonly aside: number | null;
}

/** Divides the width between the days and, where there is any, what has none. */
export function frameOf(width: number, mirrored: boolean, apart: boolean): Frame {
  const turned = (x: number): number => (mirrored ? width - x : x);
  const end = Math.max(EDGE + TARGET, width - EDGE - (apart ? ASIDE : 0));
  return {
    width,
    start: turned(EDGE),
    end: turned(end),
    aside: apart ? turned(width - ASIDE / 2) : null,
  };
}

/** Lays out what there is to draw. */
export function layOut(
  context: StoryContext,
  entries: readonly Entry[],
  { width, most, mirrored, window }: Wanted,
): Layout {
  const whole = domainOf(entries);
  const apart = entries.some(({ span }) => span === null);
  const { start, end, aside } = frameOf(width, mirrored, apart);
  const scale = whole && scaleOf(window ?? whole, start, end);
  const lanes = lanesOf(context, entries, most);
  const gap = lanes.length > 1 && lanes[0]?.id === 'events' ? GAP : 0;
  const rows = lanes.map((lane, i): Row => ({
    lane,
    y: i * LANE + LANE / 2 + (i > 0 ? gap : 0),
    points: [
      ...(scale ? pointsOf(lane, scale) : []),
      ...(aside === null ? [] : apartOf(lane, aside)),
    ].toSorted((a, b) => a.x - b.x),
  }));
  return {
    width,
    height: lanes.length * LANE + gap + AXIS,
    rows,
    scale,
    days: [Math.min(start, end), Math.max(start, end)],
    aside,
  };
}
