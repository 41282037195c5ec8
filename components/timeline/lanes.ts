import type { StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/text';
import type { Entry, ReportEntry } from './entries';

/** One row of the picture. */
export interface Lane {
  /** `events`, an origin's id, `others` or `unknown`. */
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
}

const lane = (id: string, name: string, entries: readonly Entry[]): Lane[] =>
  entries.length > 0 ? [{ id, name, entries }] : [];

/**
 * The rows: what happened, the page's own origin, the largest origins, all others in one, and the reports of which nobody
 * can tell whose text they are. `most` counts the rows of single origins.
 */
export function lanesOf(
  { origins, standing }: StoryContext,
  entries: readonly Entry[],
  most: number,
): Lane[] {
  const events = entries.filter(({ kind }) => kind === 'event');
  const byOrigin = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== 'report') continue;
    const known = byOrigin.get(entry.originId);
    if (known) known.push(entry);
    else byOrigin.set(entry.originId, [entry]);
  }
  const known = origins.filter(
    ({ id, kind }) => byOrigin.has(id) && (kind !== 'unknown' || id === standing.originId),
  );
  const own = known.filter(({ id }) => id === standing.originId);
  const rest = known.filter(({ id }) => id !== standing.originId);
  const room = most - own.length;
  // A row for a single other one takes no more room than its own name.
  const single = rest.length <= room + 1 ? rest : rest.slice(0, room);
  const others = rest.slice(single.length);
  const drawn = new Set(known.map(({ id }) => id));
  const of = (id: string): ReportEntry[] => byOrigin.get(id) ?? [];
  const unknown = [...byOrigin].flatMap(([id, all]) => (drawn.has(id) ? [] : all));
  return [
    ...lane('events', text('timeline.events'), events),
    ...own.flatMap(({ id, name }) => lane(id, name || text('origins.this'), of(id))),
    ...single.flatMap(({ id, name }) => lane(id, name, of(id))),
    ...lane(
      'others',
      text('timeline.others', { count: others.length }),
      others.flatMap(({ id }) => of(id)),
    ),
    ...lane('unknown', text('timeline.unknown'), unknown),
  ];
}
