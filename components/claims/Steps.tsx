import type { Told } from './cells';
import { stepsOf } from './step-picture';

/** How a count changed, as a line of steps; the list under it tells the same in words. */
export function Steps({ told }: { readonly told: readonly Told[] }) {
  const steps = stepsOf(told);
  if (steps === null) return null;
  const { width, height, line, dots, labels } = steps;
  return (
    <svg class="steps" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={line} />
      {dots.map(({ key, x, y, kind }) =>
        kind === 'retracted' ? (
          <path key={key} class={kind} d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />
        ) : (
          <circle key={key} class={kind} cx={x} cy={y} r="3" />
        ),
      )}
      {labels.map(({ key, x, y, words, end }) => (
        <text key={key} x={x} y={y} text-anchor={end ? 'end' : 'start'}>
          {words}
        </text>
      ))}
    </svg>
  );
}
