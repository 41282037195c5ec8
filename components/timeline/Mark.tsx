import type { Point } from './points';

interface Props {
  readonly point: Point;
  readonly y: number;
  readonly name: string;
  readonly label: string;
  /** The one point of the picture that the Tab key reaches. */
  readonly reachable: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function shapeOf({ events, reports }: Point): 'event' | 'this-page' | 'original' | 'copy' {
  if (events.length > 0) return 'event';
  if (reports.some(({ role }) => role === 'this-page')) return 'this-page';
  return reports.some(({ role }) => role === 'original') ? 'original' : 'copy';
}

function Shape({
  kind,
  x,
  y,
}: {
  readonly kind: ReturnType<typeof shapeOf>;
  readonly x: number;
  readonly y: number;
}) {
  if (kind === 'event') {
    return <rect class="mark event" x={x - 3} y={y - 6} width="6" height="12" rx="1.5" />;
  }
  if (kind === 'this-page') {
    const diamond = `M ${x} ${y - 6} L ${x + 6} ${y} L ${x} ${y + 6} L ${x - 6} ${y} Z`;
    return <path class="mark this-page" d={diamond} />;
  }
  return <circle class={`mark ${kind}`} cx={x} cy={y} r="4.5" />;
}

/** One point of the timeline: ● original, ○ copy, ◆ this page, ▮ event, with a count when several stand there. */
export function Mark({ point, y, name, label, reachable, chosen, onChoose, onKey }: Props) {
  const count = point.events.length + point.reports.length;
  return (
    <g
      class={`point${chosen ? ' chosen' : ''}`}
      role="button"
      tabindex={reachable ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      data-point={name}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <circle class="halo" cx={point.x} cy={y} r="9" />
      <Shape kind={shapeOf(point)} x={point.x} y={y} />
      {count > 1 && (
        <text class="count" aria-hidden="true" x={point.x + 7} y={y - 3}>
          {count}
        </text>
      )}
    </g>
  );
}
