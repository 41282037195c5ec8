import { workspaceText } from '../../locales/workspace';
import { instantText } from '../../locales/moments';

import { placeOf, scaleOf, type Scale } from '../axis';
import type { Entry } from '../entries';
import type { Frame } from '../layout';
import type { Span } from '../span';
import { moved, withEnd } from './window';

interface Props {
  readonly entries: readonly Entry[];
  readonly whole: Span;
  readonly part: Span | null;
  readonly frame: Frame;
  readonly onPart: (part: Span | null) => void;
}

const HEIGHT = 44;
const BIN = 6;
const DAY = 86_400_000;

/** How many reports stand in each few pixels, as heights from 0 to 1. */
function heights(entries: readonly Entry[], scale: Scale): [x: number, height: number][] {
  const bins = new Map<number, number>();
  for (const { kind, span } of entries) {
    const x = kind === 'report' && span ? placeOf(span, scale) : null;
    if (x === null) continue;
    const bin = Math.floor(x / BIN);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const most = Math.max(1, ...bins.values());
  return [...bins].map(([bin, count]) => [bin * BIN, Math.sqrt(count / most)]);
}

/** Follows a drag from where it begins; `move` is told the pixels since then. */
function drag(event: PointerEvent, move: (pixels: number) => void): void {
  const { currentTarget: handle, clientX, pointerId } = event;
  if (!(handle instanceof Element)) return;
  handle.setPointerCapture(pointerId);
  const stop = new AbortController();
  const { signal } = stop;
  const follow = (now: Event): void => {
    if (now instanceof PointerEvent) move(now.clientX - clientX);
  };
  handle.addEventListener('pointermove', follow, { signal });
  for (const end of ['pointerup', 'pointercancel'])
    handle.addEventListener(end, () => stop.abort(), { signal });
  event.preventDefault();
}

/** All of the time, how dense the reports are in it, and the part that is looked at, with an end to take hold of at each side. */
export function Overview({ entries, whole, part, frame, onPart }: Props) {
  const scale = scaleOf(whole, frame.start, frame.end);
  const now = part ?? whole;
  const mirrored = frame.end < frame.start;
  const perPixel = (whole.to - whole.from) / (frame.end - frame.start);
  const [a, b] = [scale.place(now.from), scale.place(now.to)];
  const [left, right] = [Math.min(a, b), Math.max(a, b)];
  const press = (end: keyof Span, { key }: KeyboardEvent): boolean => {
    const step = Math.max(60_000, (whole.to - whole.from) / 48);
    const forward = mirrored ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      ArrowUp: 1,
      ArrowDown: -1,
      PageUp: 6,
      PageDown: -6,
      Home: -1e9,
      End: 1e9,
    };
    const by = steps[key];
    if (by === undefined) return false;
    onPart(withEnd(whole, part, end, now[end] + by * step));
    return true;
  };
  const handle = (end: keyof Span) => (
    <g
      key={end}
      class="handle"
      role="slider"
      tabindex={0}
      aria-label={workspaceText(`explore.${end}`)}
      aria-valuemin={0}
      aria-valuemax={Math.round((whole.to - whole.from) / DAY)}
      aria-valuenow={Math.round((now[end] - whole.from) / DAY)}
      aria-valuetext={instantText(now[end], true)}
      data-end={end}
      onPointerDown={(event) =>
        drag(event, (pixels) => onPart(withEnd(whole, part, end, now[end] + pixels * perPixel)))
      }
      onKeyDown={(event) => {
        if (press(end, event)) event.preventDefault();
      }}
    >
      <rect class="grip-room" x={scale.place(now[end]) - 12} y="0" width="24" height={HEIGHT} />
      <rect
        class="grip"
        x={scale.place(now[end]) - 4}
        y="10"
        width="8"
        height={HEIGHT - 20}
        rx="4"
      />
    </g>
  );
  return (
    <svg
      class="overview"
      width={frame.width}
      height={HEIGHT}
      role="group"
      aria-label={workspaceText('explore.overview')}
    >
      <rect
        class="ground"
        x={Math.min(frame.start, frame.end)}
        y="4"
        width={Math.abs(frame.end - frame.start)}
        height={HEIGHT - 8}
        rx="4"
      />
      {heights(entries, scale).map(([x, height]) => (
        <rect
          key={x}
          class="bin"
          x={x}
          y={HEIGHT - 6 - height * 30}
          width={BIN - 1}
          height={height * 30}
        />
      ))}
      <rect
        class={`part${part ? ' chosen' : ''}`}
        x={left}
        y="4"
        width={right - left}
        height={HEIGHT - 8}
        rx="4"
        onPointerDown={(event) =>
          drag(event, (pixels) => onPart(moved(whole, part, pixels * perPixel)))
        }
      />
      {handle('from')}
      {handle('to')}
    </svg>
  );
}
