import { text } from '../locales/text';
import type { Shape } from './points';
import { markPath } from './shapes';

const SHAPES: readonly Shape[] = ['event', 'original', 'copy', 'this-page'];

interface Props {
  /** A count of some event was taken back, denied or followed by another. */
  readonly changed: boolean;
}

/** What the marks mean. */
export function Legend({ changed }: Props) {
  return (
    <ul class="legend soft small">
      {SHAPES.map((shape) => (
        <li key={shape}>
          <svg width="16" height="16" aria-hidden="true">
            <path class={`mark ${shape}`} d={markPath(shape, 8, 8, 0)} />
          </svg>
          {text(`legend.${shape}`)}
        </li>
      ))}
      {changed && (
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <path class="mark event changed" d={markPath('event', 8, 8, 0)} />
          </svg>
          {text('legend.changed')}
        </li>
      )}
    </ul>
  );
}
