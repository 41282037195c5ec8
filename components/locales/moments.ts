import type { Moment } from '@/lib/core/model/moment';
import { dateFormat } from './spoken';
import { dayText, text } from './text';

const TO_THE_MINUTE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** A moment in full, in the person's time zone where it has a time of day: `7 Jan 2022, 20:05 GMT+6`. */
export function momentText({ value, precision }: Pick<Moment, 'value' | 'precision'>): string {
  const time = Date.parse(value);
  if (precision !== 'minute' || Number.isNaN(time)) return dayText(value);
  return dateFormat(TO_THE_MINUTE).format(time);
}

/** An instant to the minute, in the person's time zone. `value`: UTC ISO 8601. */
export const clockText = (value: string): string => momentText({ value, precision: 'minute' });

/** How fine a moment is told, and who says so: `day only, from its address`. */
export const precisionText = ({ precision, basis }: Moment): string =>
  text('timeline.precision', {
    precision: text(`precision.${precision}`),
    basis: text(`basis.${basis.kind}`),
  });

/** A tick of the axis; `unit` is what lies between two ticks. Midnight and the first of a year say more. */
export function tickText(time: number, unit: 'hour' | 'day' | 'month' | 'year'): string {
  const date = new Date(time);
  if (unit === 'year') return dateFormat({ year: 'numeric' }).format(date);
  if (unit === 'month')
    return dateFormat(
      date.getMonth() === 0 ? { month: 'short', year: 'numeric' } : { month: 'short' },
    ).format(date);
  if (unit === 'day' || (date.getHours() === 0 && date.getMinutes() === 0))
    return dateFormat({ day: 'numeric', month: 'short' }).format(date);
  return dateFormat({ hour: '2-digit', minute: '2-digit' }).format(date);
}

/** A point on the axis: its day and, where the axis is that fine, its time of day. */
export const instantText = (time: number, fine: boolean): string =>
  dateFormat(
    fine
      ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', year: 'numeric' },
  ).format(time);
