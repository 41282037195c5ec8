import { workspacePlural, workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../locales/text';
import { domainOf, scaleOf } from '../axis';
import { Chart } from '../Chart';
import type { Entry } from '../entries';
import { frameOf, layOut } from '../layout';
import { Legend } from '../Legend';
import type { Span } from '../span';
import { isMirrored } from '../Timeline';
import { useWidth } from '../use-width';
import { Brush } from './Brush';
import { FigureLines } from './FigureLines';
import { watchHands } from './gestures';
import { Links } from './Links';
import { Overview } from './Overview';
import { Toolbar } from './Toolbar';
import { moved, within, zoomed } from './window';

/** The picture's width before it is measured. */
const WIDTH = 1_000;
/** Rows of single origins before a person asks for all of them. */
const MOST = 12;
const CARD = 420;
const STEP = 0.6;

interface Props {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
  /** The days of the entries. */
  readonly whole: Span;
}

/** The timeline for a whole page: a part of the time is looked at, by hand or keys, and copies are linked to what they carry. */
function Days({ context, entries, whole }: Props) {
  const plot = useRef<HTMLDivElement>(null);
  const [asked, setPart] = useState<Span | null>(null);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const [all, showAll] = useState(false);
  const [keys, setKeys] = useState(0);
  const width = Math.max(160, useWidth(plot, WIDTH));
  const mirrored = isMirrored();
  const { from: first, to: last } = whole;
  // What was looked at may lie outside of what a filter leaves.
  const part = asked && within(whole, asked);
  const apart = entries.some(({ span }) => span === null);
  const frame = frameOf(width, mirrored, apart);
  const { start, end } = frame;

  useEffect(() => {
    const element = plot.current;
    if (!element) return undefined;
    const days = { from: first, to: last };
    const scaleAt = (now: Span | null) => scaleOf(now ?? days, start, end);
    return watchHands(element, {
      brush: setBrush,
      chosen: (a, b) =>
        setPart((now) => {
          const [from, to] = [a, b].map((x) => scaleAt(now).timeAt(x)).toSorted((x, y) => x - y);
          return within(days, { from: from ?? days.from, to: to ?? days.to });
        }),
      zoom: (factor, x) => setPart((now) => zoomed(days, now, factor, scaleAt(now).timeAt(x))),
      pan: (pixels) =>
        setPart((now) => moved(days, now, scaleAt(now).timeAt(pixels) - scaleAt(now).timeAt(0))),
      reset: () => setPart(null),
    });
  }, [first, last, start, end]);

  // A point that had the focus may have left the picture: keys go on to work from the one that can be reached.
  useLayoutEffect(() => {
    if (keys === 0 || document.activeElement !== document.body) return;
    const next = plot.current?.querySelector<SVGElement>('.point[tabindex="0"]');
    (next ?? plot.current)?.focus();
  }, [keys]);

  const layout = layOut(context, entries, {
    width,
    most: all ? Infinity : MOST,
    mirrored,
    window: part,
  });
  const drawn = layout.rows.flatMap(({ points }) => points.flatMap((point) => point.entries));
  const zoom = (factor: number): void => setPart(zoomed(whole, part, factor));
  const press = (event: KeyboardEvent): void => {
    setKeys(keys + 1);
    if (event.key === '+' || event.key === '=') zoom(STEP);
    else if (event.key === '-') zoom(1 / STEP);
    else if (event.key === '0') setPart(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="explorer">
      <Toolbar
        part={part}
        outside={entries.length - drawn.length}
        onZoom={(nearer) => zoom(nearer ? STEP : 1 / STEP)}
        onReset={() => setPart(null)}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that the points inside pass on */}
      <div onKeyDown={press}>
        <Chart context={context} layout={layout} cardWidth={Math.min(CARD, width)} plot={plot}>
          <Links context={context} layout={layout} />
          {brush && <Brush range={brush} height={layout.height} />}
        </Chart>
      </div>
      <div class="chart">
        <span class="line-name soft small">{workspaceText('explore.overview')}</span>
        <Overview entries={entries} whole={whole} part={part} frame={frame} onPart={setPart} />
      </div>
      <div class="under">
        <Legend changed={context.timeline.events.some(({ changed }) => changed !== null)} />
        {context.origins.length > MOST && (
          <button
            type="button"
            class="plain small"
            aria-pressed={all}
            onClick={() => showAll(!all)}
          >
            {all
              ? workspaceText('explore.fewer')
              : workspacePlural('explore.all', context.origins.length)}
          </button>
        )}
      </div>
      <p class="soft small">{workspaceText('explore.hint')}</p>
      <FigureLines context={context} layout={layout} />
    </div>
  );
}

/** The timeline for a whole page; says so when nothing has a day. */
export function Explorer(props: Omit<Props, 'whole'>) {
  const whole = domainOf(props.entries);
  return whole ? <Days {...props} whole={whole} /> : <p class="soft">{text('timeline.none')}</p>;
}
