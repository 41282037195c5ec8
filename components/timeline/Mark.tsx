import { countOf } from './describe';
import { isChanged } from './entries';
import { markPath } from './shapes';
import { TARGET, type Point } from './points';

interface Props {
  readonly point: Point;
  readonly y: number;
  readonly label: string;
  /** The one point of the picture that the Tab key reaches. */
  readonly reachable: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onShow: () => void;
  readonly onHide: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One point of the timeline: ● original, ○ copy, ◆ this page, ▮ event, with its number when several stand there. */
export function Mark({ point, y, label, reachable, chosen, ...on }: Props) {
  const { x, shape } = point;
  const count = countOf(point.entries.length);
  const look = isChanged(point.entries) ? `${shape} changed` : shape;
  return (
    <g
      class={`point${chosen ? ' chosen' : ''}`}
      role="button"
      tabindex={reachable ? 0 : -1}
      aria-label={label}
      aria-expanded={chosen}
      data-point={point.key}
      onClick={on.onChoose}
      onKeyDown={on.onKey}
      onFocus={on.onShow}
      onBlur={on.onHide}
      onPointerEnter={on.onShow}
      onPointerLeave={on.onHide}
    >
      <circle class="halo" cx={x} cy={y} r={TARGET / 2} />
      <path class={`mark ${look}`} d={markPath(shape, x, y, count.length)} />
      {count && (
        <text class={`count ${look}`} aria-hidden="true" x={x} y={y} dy=".35em">
          {count}
        </text>
      )}
    </g>
  );
}
