import { AXIS, LANE, type Layout, type Row } from './layout';

/** Pixels that a reach must have to say more than its mark does. */
const SEEN = 40;

function Reach({ row, layout }: { readonly row: Row; readonly layout: Layout }) {
  const [left, right] = layout.days;
  return (
    <>
      {row.points.map(({ key, reach, entries }) => {
        const [from, to] = [Math.max(left, reach[0] + 2), Math.min(right, reach[1] - 2)];
        const told = entries.some(({ span }) => span && span.to > span.from);
        return told && to - from > SEEN ? (
          <line key={key} class="reach" x1={from} x2={to} y1={row.y} y2={row.y} />
        ) : null;
      })}
    </>
  );
}

/** The ground of the lanes: a band for what happened, a line for each origin, and how far each time reaches. */
export function Rows({ layout }: { readonly layout: Layout }) {
  const [left, right] = layout.days;
  return (
    <g aria-hidden="true">
      {layout.aside !== null && (
        <rect
          class="aside"
          x={layout.aside - 16}
          y="0"
          width="32"
          height={layout.height - AXIS}
          rx="5"
        />
      )}
      {layout.rows.map((row) =>
        row.lane.id === 'events' ? (
          <rect
            key="events"
            class="band"
            x="0"
            y={row.y - LANE / 2}
            width={layout.width}
            height={LANE}
            rx="5"
          />
        ) : (
          <g key={row.lane.id}>
            <line class="rule" x1={left} x2={right} y1={row.y} y2={row.y} />
            <Reach row={row} layout={layout} />
          </g>
        ),
      )}
    </g>
  );
}
