import type { StoryContext } from '@/lib/core/model/context';
import type { ComponentChildren, RefObject } from 'preact';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { Axis } from './Axis';
import { Card } from './Card';
import { describe } from './describe';
import { LANE, type Layout } from './layout';
import { Mark } from './Mark';
import { Rows } from './Rows';
import { usePoints } from './use-points';

interface Props {
  readonly context: StoryContext;
  readonly layout: Layout;
  /** Width of what is told of a point. */
  readonly cardWidth: number;
  /** Holds the picture without the names; its width is what there is to draw in. */
  readonly plot: RefObject<HTMLDivElement | null>;
  /** Drawn over the lanes and under the points. */
  readonly children?: ComponentChildren;
}

/** The picture: names of the lanes beside it, points that pointer and keyboard reach, and what they say. */
export function Chart({ context, layout, cardWidth, plot, children }: Props) {
  const points = usePoints(layout.rows);
  const { told } = points;
  const row = layout.rows.find(({ lane }) => lane === told?.lane);
  const left = Math.max(
    Math.min(0, layout.width - cardWidth),
    Math.min((told?.x ?? 0) - cardWidth / 2, layout.width - cardWidth),
  );
  return (
    <div class="chart">
      <div class="lanes" style={{ height: `${layout.height}px` }}>
        {layout.rows.map(({ lane, y }) => (
          <div
            key={lane.id}
            class={`lane-name ${lane.id === 'events' ? 'events' : ''}`}
            style={{ top: `${y - LANE / 2}px` }}
            title={lane.name}
          >
            <Bidi>{lane.name}</Bidi>
          </div>
        ))}
      </div>
      <div class="plot" ref={plot} tabIndex={-1}>
        <svg
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label={text('timeline.picture')}
        >
          <Rows layout={layout} />
          <Axis layout={layout} />
          {children}
          {layout.rows.map(({ lane, y, points: own }) => (
            <g key={lane.id} role="group" aria-label={lane.name}>
              {own.map((point) => (
                <Mark
                  key={point.key}
                  point={point}
                  y={y}
                  label={describe(context, point)}
                  reachable={point === points.reachable}
                  chosen={points.kept && point === told}
                  onChoose={() => points.choose(point)}
                  onShow={() => points.show(point)}
                  onHide={points.hide}
                  onKey={(event) => points.press(event, point)}
                />
              ))}
            </g>
          ))}
        </svg>
        {told && row && (
          <Card
            context={context}
            point={told}
            kept={points.kept}
            left={left}
            width={cardWidth}
            top={row.y + LANE / 2 + 2}
            onClose={points.close}
            onEnter={points.stay}
            onLeave={points.hide}
          />
        )}
      </div>
    </div>
  );
}
