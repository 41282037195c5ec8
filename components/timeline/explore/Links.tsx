import type { StoryContext } from '@/lib/core/model/context';
import type { Layout } from '../layout';

/** Which report each copy carries, where a shared passage shows it. */
const carried = ({ origins }: StoryContext): [copy: string, of: string][] =>
  origins.flatMap(({ members }) =>
    members.flatMap(({ reportId, copyOf }): [string, string][] =>
      copyOf ? [[reportId, copyOf.reportId]] : [],
    ),
  );

/** Lines from copies to what they carry, one for each pair of points. */
export function Links({
  context,
  layout,
}: {
  readonly context: StoryContext;
  readonly layout: Layout;
}) {
  const places = new Map<string, { x: number; y: number }>();
  for (const { points, y } of layout.rows)
    for (const { entries, x } of points)
      for (const entry of entries)
        if (entry.kind === 'report' && entry.span) places.set(entry.reportId, { x, y });
  const paths = new Set<string>();
  for (const [copy, of] of carried(context)) {
    const [a, b] = [places.get(of), places.get(copy)];
    if (!a || !b || (a.x === b.x && a.y === b.y)) continue;
    const lift = a.y === b.y ? Math.min(11, 5 + Math.abs(a.x - b.x) / 40) : 0;
    const middle = (a.x + b.x) / 2;
    paths.add(`M${a.x} ${a.y}C${middle} ${a.y - lift} ${middle} ${b.y - lift} ${b.x} ${b.y}`);
  }
  return (
    <g class="links" aria-hidden="true">
      {[...paths].map((path) => (
        <path key={path} class="link" d={path} />
      ))}
    </g>
  );
}
