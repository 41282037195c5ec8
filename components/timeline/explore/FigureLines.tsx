import { workspaceText } from '../../locales/workspace';
import type { FigureRow, StoryContext } from '@/lib/core/model/context';
import { rowsToShow } from '../../claims/cells';
import { valueText } from '../../claims/figure-text';
import { number, text } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { chainText, outletName } from '../../ui/names';
import type { Layout } from '../layout';
import { linesOf, type Line, type Mark } from './lines';

const HEIGHT = 72;
const ROWS = 4;
const PAD = 12;

interface Props {
  readonly context: StoryContext;
  readonly layout: Layout;
}

/** From one told value to the next: it holds until another is told. */
const stepPath = (line: Line, y: (value: number) => number): string =>
  line.map(({ x, value }, i) => (i === 0 ? `M${x} ${y(value)}` : `H${x}V${y(value)}`)).join('');

function said({ figure, reportIds }: Mark, { reports }: StoryContext): string {
  const who =
    figure.chain.length > 0 ? chainText(figure.chain) : outletName(reports[reportIds[0] ?? '']);
  return `${valueText(figure)}: ${who}${reportIds.length > 1 ? ` +${reportIds.length - 1}` : ''}`;
}

function Row({ row, context, layout }: Props & { readonly row: FigureRow }) {
  const { scale, days, width } = layout;
  const lines = scale ? linesOf(row, context, scale) : [];
  const marks = lines.flat();
  const name = `${row.measure} · ${row.group ?? text('group.none')}`;
  if (marks.length === 0) return null;
  const values = marks.flatMap(({ value, upper }) => [value, upper]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = (value: number): number =>
    most === least
      ? HEIGHT / 2
      : HEIGHT - PAD - ((value - least) / (most - least)) * (HEIGHT - 2 * PAD);
  const ends = most === least ? [most] : [most, least];
  return (
    <div class="chart figure-line">
      <div class="line-name">
        <strong class="small">
          <Bidi>{name}</Bidi>
        </strong>
        <span class={`chip ${row.state}`}>{text(`state.${row.state}`)}</span>
      </div>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={workspaceText('explore.line', {
          name,
          count: marks.length,
          least: number(least),
          most: number(most),
        })}
      >
        <rect
          class="ground"
          x={days[0]}
          y="2"
          width={days[1] - days[0]}
          height={HEIGHT - 4}
          rx="5"
        />
        {ends.map((value) => (
          <g key={value}>
            <line class="tick" x1={days[0]} x2={days[1]} y1={y(value)} y2={y(value)} />
            <text class="value" x={days[0] + 6} y={y(value) - 3}>
              {number(value)}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <path key={line[0]?.key} class="step" d={stepPath(line, y)} />
        ))}
        {marks.map((mark) => (
          <g key={mark.key}>
            {mark.upper > mark.value && (
              <line class="step" x1={mark.x} x2={mark.x} y1={y(mark.value)} y2={y(mark.upper)} />
            )}
            <circle
              class={`dot ${mark.figure.qualifier === 'exact' ? '' : 'open'}`}
              cx={mark.x}
              cy={y(mark.value)}
              r="4"
            >
              <title>{said(mark, context)}</title>
            </circle>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Figures as they were told over time, under the days of the picture; ○ is a figure with an "about" or "at least". */
export function FigureLines({ context, layout }: Props) {
  return (
    <>
      {rowsToShow(context.figures)
        .slice(0, ROWS)
        .map((row) => (
          <Row
            key={`${row.measure} ${row.group ?? ''} ${row.cells[0]?.figure.unit ?? ''}`}
            row={row}
            context={context}
            layout={layout}
          />
        ))}
    </>
  );
}
