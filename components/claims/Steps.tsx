import { number } from '../locales/text';
import type { Told } from './cells';

const [WIDTH, HEIGHT, SIDE, TOP, BOTTOM] = [360, 46, 8, 14, 6];
/** Room that a number takes above its mark. */
const NAME = 18;
/** Marks from a place on: a dot (a line of no length with round ends), a cross. */
const [DOT, CROSS] = ['h0', 'm-3-3l6 6m0-6l-6 6'];

/**
 * How a count changed, as a line of steps through the numbers that stand; what was taken back is crossed out. Nothing for
 * less than two numbers of two days. The list under it tells the same in words.
 */
export function Steps({ told }: { readonly told: readonly Told[] }) {
  const counts = told
    .flatMap((one) =>
      one.number === null || one.day === null || one.unit !== null
        ? []
        : [{ ...one, value: one.number, at: Date.parse(one.day) }],
    )
    .toSorted((a, b) => a.at - b.at || a.value - b.value);
  const [first, last] = [counts[0], counts.at(-1)];
  const most = Math.max(...counts.map(({ value }) => value));
  if (!first || !last || first.at === last.at || counts.every(({ value }) => value === most))
    return null;
  const x = ({ at }: { readonly at: number }): number =>
    Math.round(SIDE + ((at - first.at) / (last.at - first.at)) * (WIDTH - 2 * SIDE));
  const y = ({ value }: { readonly value: number }): number =>
    Math.round(HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM));
  const standing = counts.filter(({ state }) => state !== 'retracted');
  const marks = (all: typeof counts, mark: string): string =>
    all.map((one) => `M${x(one)} ${y(one)}${mark}`).join('');
  const named = [last, first, ...counts.filter(({ value }) => value === most)];
  return (
    <svg class="steps" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        d={standing.map((one, i) => (i ? `H${x(one)}V${y(one)}` : `M${x(one)} ${y(one)}`)).join('')}
      />
      <path
        class="dot"
        d={marks(
          standing.filter(({ later }) => !later),
          DOT,
        )}
      />
      <path
        class="dot later"
        d={marks(
          standing.filter(({ later }) => later),
          DOT,
        )}
      />
      <path
        class="retracted"
        d={marks(
          counts.filter(({ state }) => state === 'retracted'),
          CROSS,
        )}
      />
      {[...new Map(named.map((one) => [one.value, one])).values()].map((one) => {
        const late = x(one) > WIDTH / 2;
        // Beside its mark where another mark stands in the room above.
        const beside = counts.some(
          (other) =>
            other.value > one.value &&
            Math.abs(x(other) - x(one)) < NAME &&
            y(one) - y(other) < NAME,
        );
        return (
          <text
            key={one.key}
            x={x(one) + (beside ? (late ? -6 : 6) : 0)}
            y={y(one) + (beside ? 6 : -5)}
            text-anchor={late ? 'end' : 'start'}
          >
            {number(one.value)}
          </text>
        );
      })}
    </svg>
  );
}
