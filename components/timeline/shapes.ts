import type { Shape } from './points';

/** Half the size of a mark that stands for one entry, and of one that shows a number. */
const ONE = 5;
const MANY = 9;
/** What every further digit of a number takes. */
const DIGIT = 3.2;

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** A rectangle with round corners. */
function box(x: number, y: number, wide: number, high: number, round: number): string {
  const [w, h, r] = [wide - round, high - round, round].map(number);
  const arc = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${number(x - wide + round)} ${number(y - high)}h${number(2 * Number(w))}${arc(round, round)}v${number(2 * Number(h))}${arc(-round, round)}h-${number(2 * Number(w))}${arc(-round, -round)}v-${number(2 * Number(h))}${arc(round, -round)}Z`;
}

/** The outline of a mark: ● or ○ a circle, ◆ a diamond, ▮ a bar; wide enough for a number of so many characters. */
export function markPath(shape: Shape, x: number, y: number, digits: number): string {
  const more = Math.max(0, digits - 1) * DIGIT;
  if (shape === 'this-page') {
    const half = digits > 0 ? 11 + more : 7;
    return `M${number(x)} ${number(y - Math.min(half, 11))}L${number(x + half)} ${number(y)}L${number(x)} ${number(y + Math.min(half, 11))}L${number(x - half)} ${number(y)}Z`;
  }
  if (shape === 'event') return digits > 0 ? box(x, y, MANY + more, MANY, 3) : box(x, y, 4, 8, 2);
  return digits > 0 ? box(x, y, MANY + more, MANY, MANY) : box(x, y, ONE, ONE, ONE);
}
