import { tickText } from '../locales/moments';
import { text } from '../locales/text';
import { AXIS, type Layout } from './layout';
import { noonOf, ticksOf } from './ticks';

/** Pixels that the name of a day takes with some air. */
const NAME = 42;

/** The days behind the lanes with their names, and the column of what has no day. */
export function Axis({ layout }: { readonly layout: Layout }) {
  const { scale, days, height, aside } = layout;
  const bottom = height - AXIS;
  const [left, right] = days;
  const ticks = scale && ticksOf(scale.domain, right - left, NAME);
  const nameAt = (time: number): number => {
    if (!scale) return 0;
    const x = scale.place(ticks?.unit === 'day' ? noonOf(time) : time);
    // Half a name stays inside, however near the edge its time is.
    return Math.max(left + NAME / 3, Math.min(right - NAME / 3, x));
  };
  return (
    <g class="axis" aria-hidden="true">
      {aside !== null && (
        <text x={aside} y={height - 5}>
          {text('timeline.noDay')}
        </text>
      )}
      {scale &&
        ticks?.times.map((time) => (
          <g key={time}>
            <line class="tick" x1={scale.place(time)} x2={scale.place(time)} y1="0" y2={bottom} />
            <text x={nameAt(time)} y={height - 5}>
              {tickText(time, ticks.unit)}
            </text>
          </g>
        ))}
    </g>
  );
}
