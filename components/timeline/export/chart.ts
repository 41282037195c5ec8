import type { StoryContext } from '@/lib/core/model/context';
import { tickText } from '../../locales/moments';
import { text } from '../../locales/text';
import { countOf, describe } from '../describe';
import { AXIS, LANE, type Layout, type Row } from '../layout';
import type { Point, Shape } from '../points';
import { markPath } from '../shapes';
import { noonOf, ticksOf } from '../ticks';
import { EVENT, EVENT_PAPER, INK, LINE, LINK, PAPER, SOFT, SUNK } from './colours';
import { element, escaped, line } from './markup';
import { wrapped, type Measure } from './measure';

const NAME = 56;

const colourOf = (shape: Shape): string =>
  shape === 'event' ? EVENT : shape === 'this-page' ? INK : LINK;

/** A mark of the picture, filled as on the screen. */
export function mark(shape: Shape, x: number, y: number, digits = 0): string {
  const stroke = colourOf(shape);
  return element('path', {
    d: markPath(shape, x, y, digits),
    fill: shape === 'copy' ? PAPER : stroke,
    stroke,
    'stroke-width': 1.5,
  });
}

function pointMarkup(context: StoryContext, point: Point, y: number): string {
  const count = countOf(point.entries.length);
  const fill = point.shape === 'copy' ? LINK : PAPER;
  const label = element('title', {}, escaped(describe(context, point)));
  const number =
    count === ''
      ? ''
      : line(count, {
          x: point.x,
          y: y + 3.5,
          'font-size': 10,
          'font-weight': 650,
          'text-anchor': 'middle',
          fill,
        });
  return element('g', {}, label + mark(point.shape, point.x, y, count.length) + number);
}

function rowMarkup({ lane, y }: Row, { days: [left, right], width }: Layout): string {
  return lane.id === 'events'
    ? element('rect', { x: 0, y: y - LANE / 2, width, height: LANE, rx: 5, fill: EVENT_PAPER })
    : element('line', { x1: left, x2: right, y1: y, y2: y, stroke: LINE });
}

function axisMarkup({ scale, days: [left, right], height, aside }: Layout): string {
  const bottom = height - AXIS;
  const name = (x: number, words: string): string =>
    line(words, { x, y: height - 5, 'font-size': 11, 'text-anchor': 'middle', fill: SOFT });
  const ticks = scale && ticksOf(scale.domain, right - left, NAME);
  const marks = scale
    ? (ticks?.times ?? []).map((time) => {
        const x = scale.place(time);
        const at = scale.place(ticks?.unit === 'day' ? noonOf(time) : time);
        const rule = element('line', {
          x1: x,
          x2: x,
          y1: 0,
          y2: bottom,
          stroke: LINE,
          'stroke-dasharray': '2 3',
        });
        return rule + name(at, tickText(time, ticks?.unit ?? 'day'));
      })
    : [];
  const beside =
    aside === null
      ? ''
      : element('rect', { x: aside - 16, y: 0, width: 32, height: bottom, rx: 5, fill: SUNK }) +
        name(aside, text('timeline.noDay'));
  return beside + marks.join('');
}

/** The picture itself, its left top at nought. */
export const chartMarkup = (context: StoryContext, layout: Layout): string =>
  axisMarkup(layout) +
  layout.rows.map((row) => rowMarkup(row, layout)).join('') +
  layout.rows
    .flatMap(({ points, y }) => points.map((point) => pointMarkup(context, point, y)))
    .join('');

/** The names of the lanes, each cut to one line of `width` pixels. */
export const namesMarkup = (
  { rows }: Layout,
  x: number,
  width: number,
  measure: Measure,
  direction: string,
): string =>
  rows
    .map(({ lane, y }) => {
      const [first = '', ...more] = wrapped(lane.name, width, 12, measure);
      const fill = lane.id === 'events' ? EVENT : INK;
      return line(more.length > 0 ? `${first}…` : first, {
        x,
        y: y + 4,
        'font-size': 12,
        fill,
        direction,
      });
    })
    .join('');
