import { tickText } from '../locales/moments';
import { text } from '../locales/text';
import { AXIS, type Layout } from './layout';
import { noonOf, ticksOf } from './ticks';

/** Pixels that the name of a day takes with some air. */
const NAME = 42;

/** How near to an end of the days the middle of a name may come: nearer where no other name stands beside it. */
const room = (beside: boolean): number => NAME / (beside ? 2 : 3);

/** The days behind the lanes with their names, and the column of what has no day. */
export function Axis({ layout }: { readonly layout: Layout }) {
  const { scale, days, height, aside } = layout;
  const bottom = height - AXIS;
  const [left, right] = days;
  const ticks = scale && ticksOf(scale.domain, right - left, NAME);
  const nameAt = (time: number): number => {
    if (!scale) return 0;
    const x = scale.place(ticks?.unit === 'day' ? noonOf(time) : time);
    return Math.max(
      left + room(aside !== null && aside < left),
      Math.min(right - room(aside !== null && aside > right), x),
    );
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
