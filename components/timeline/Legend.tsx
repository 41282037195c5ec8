import { text } from '../locales/text';
import type { Shape } from './points';
import { markPath } from './shapes';

const SHAPES: readonly Shape[] = ['event', 'original', 'copy', 'this-page'];

/** What the marks mean. */
export function Legend() {
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
    </ul>
  );
}
