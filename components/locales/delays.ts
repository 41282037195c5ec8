import { numberFormat } from './spoken';
import { workspaceText } from './workspace';

const MINUTE = 60_000;
const DAY = 1_440;
const UNITS = [
  ['day', DAY],
  ['hour', 60],
  ['minute', 1],
] as const;

const unitText = (count: number, unit: string): string =>
  numberFormat({ style: 'unit', unit, unitDisplay: 'short' }).format(count);

/** A length of time in its two largest units: `2 days, 3 hr`. */
function durationText(minutes: number): string {
  let rest = minutes;
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && parts.length < 2) parts.push(unitText(count, unit));
  }
  return parts.join(', ') || unitText(0, 'minute');
}

/** How much later something came, between the least and the most that the times allow; in days where they are no finer. */
export function delayText([least, most]: readonly [number, number]): string {
  const [low, high] = [Math.round(least / MINUTE), Math.round(most / MINUTE)];
  if (high - low <= 1) return workspaceText('first.after', { delay: durationText(low) });
  const days = [Math.floor(low / DAY), Math.ceil(high / DAY)] as const;
  return days[0] === 0
    ? workspaceText('first.within', { delay: unitText(days[1], 'day') })
    : workspaceText('first.between', { from: String(days[0]), to: unitText(days[1], 'day') });
}
