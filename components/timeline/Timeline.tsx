import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { plural, shortDay, text } from '../locales/text';
import { outletName } from '../ui/names';
import { Detail } from './Detail';
import { Mark } from './Mark';
import { lanesOf, type Point } from './points';
import { daysBetween, scale, ticks } from './scale';

const WIDTH = 372;
const NAMES = 98;
const LANE = 21;
const AXIS = 18;

function describe(context: StoryContext, point: Point): string {
  const [event] = point.events;
  if (event) {
    const day = shortDay(event.when.value);
    const label = point.events.map((one) => one.label).join('; ');
    const { length: count } = point.events;
    return text(count > 1 ? 'timeline.point.events' : 'timeline.point.event', {
      day,
      count,
      label,
    });
  }
  const [first] = point.reports;
  if (!first) return '';
  const day = shortDay(first.when.value);
  const outlet = outletName(context.reports[first.reportId]);
  if (point.reports.length === 1) {
    return text('timeline.point.report', { day, outlet, role: text(`role.${first.role}`) });
  }
  return text('timeline.point.many', { day, count: point.reports.length, name: outlet });
}

const cut = (name: string): string => (name.length > 15 ? `${name.slice(0, 14)}…` : name);

/** The timeline: a picture with keyboard-reachable points, and what the chosen point says below it. */
export function Timeline({ context }: { readonly context: StoryContext }) {
  const { from, to, undated } = context.timeline;
  const [chosen, choose] = useState<string | null>(null);
  const [focus, setFocus] = useState('0-0');
  if (from === null || to === null) return <p class="soft">{text('timeline.none')}</p>;
  const days = daysBetween(from, to);
  const place = scale(from, to, NAMES + 8, WIDTH - 8);
  const lanes = lanesOf(context, place);
  const height = lanes.length * LANE + AXIS;
  const point = lanes
    .flatMap((lane, i) => lane.points.map((one, j) => ({ key: `${i}-${j}`, one })))
    .find(({ key }) => key === chosen);

  const move = (event: KeyboardEvent, lane: number, at: number): void => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const step = steps[event.key];
    if (step) {
      const row = Math.max(0, Math.min(lanes.length - 1, lane + step[0]));
      const column = Math.max(0, Math.min((lanes[row]?.points.length ?? 1) - 1, at + step[1]));
      setFocus(`${row}-${column}`);
      const svg =
        event.currentTarget instanceof Element ? event.currentTarget.closest('svg') : null;
      const next = svg?.querySelector(`[data-point="${row}-${column}"]`);
      if (next instanceof SVGElement) next.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(`${lane}-${at}`);
      event.preventDefault();
    }
  };

  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={text('timeline.picture')}>
        {ticks(days, WIDTH - NAMES, 44).map((day) => (
          <g key={day}>
            <line
              class="rule"
              x1={place(day)}
              x2={place(day)}
              y1="0"
              y2={height - AXIS}
              stroke-dasharray="2 3"
            />
            <text x={place(day)} y={height - 4} text-anchor="middle">
              {shortDay(day)}
            </text>
          </g>
        ))}
        {lanes.map((lane, i) => (
          <g key={`${String(i)} ${lane.name}`} transform={`translate(0 ${i * LANE})`}>
            <line class="rule" x1={NAMES} x2={WIDTH} y1={LANE / 2} y2={LANE / 2} />
            <text class="lane-name" x="0" y={LANE / 2 + 4}>
              {cut(lane.name)}
            </text>
            {lane.points.map((one, j) => (
              <Mark
                key={`${String(i)}-${String(j)}`}
                point={one}
                y={LANE / 2}
                name={`${i}-${j}`}
                label={`${lane.name}, ${describe(context, one)}`}
                reachable={focus === `${i}-${j}`}
                chosen={chosen === `${i}-${j}`}
                onChoose={() => {
                  choose(chosen === `${i}-${j}` ? null : `${i}-${j}`);
                  setFocus(`${i}-${j}`);
                }}
                onKey={(event) => move(event, i, j)}
              />
            ))}
          </g>
        ))}
      </svg>
      <p class="soft small">
        {text('timeline.legend')}
        {undated.length > 0 && ` · ${plural('timeline.undated', undated.length)}`}
      </p>
      {point && <Detail context={context} point={point.one} />}
    </>
  );
}
