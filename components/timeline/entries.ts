import type { StoryContext } from '@/lib/core/model/context';
import type { Moment } from '@/lib/core/model/moment';
import type { TimelineEvent, TimelineReport } from '@/lib/core/model/timeline';
import { middle, spanOf, type Span } from './span';

/** Why an entry cannot stand on the axis of days. */
export type Apart = 'undated' | 'coarse' | 'future' | 'far';

interface Common {
  /** Stays the same whatever is decided or filtered. */
  readonly id: string;
  readonly when: Moment | null;
  /** Where it stands on the axis; null when it stands apart. */
  readonly span: Span | null;
  readonly apart: Apart | null;
}

export interface EventEntry extends Common {
  readonly kind: 'event';
  readonly event: TimelineEvent;
}

export interface ReportEntry extends Common {
  readonly kind: 'report';
  readonly reportId: string;
  readonly originId: string;
  readonly role: TimelineReport['role'];
}

/** One thing to draw: what happened, or a report. */
export type Entry = EventEntry | ReportEntry;

/** Whether all that stands at a point was taken back, denied or followed by another count. */
export const isChanged = (entries: readonly Entry[]): boolean =>
  entries.every((entry) => entry.kind === 'event' && entry.event.changed !== null);

const DAY = 86_400_000;
/** Further than this from all others, a time is not of the same story's axis. */
const FAR = 45 * DAY;
/** … or further than so many times what the others extend over. */
const STRETCH = 3;

/** Every report of the story with its time: those on the clock, those without one, and any that the clock left out. */
function reportsOf({ timeline, matches, origins, reports, pageReportId }: StoryContext) {
  const members = new Map(
    origins.flatMap(({ id, members: all }) =>
      all.map(({ reportId, role }) => [reportId, { id, role }] as const),
    ),
  );
  const told = new Map(timeline.reports.map((one) => [one.reportId, one]));
  const same = matches.filter(({ relation }) => relation === 'same-story');
  const ids = [pageReportId, ...same.map(({ reportId }) => reportId), ...timeline.undated];
  for (const id of ids) {
    if (told.has(id)) continue;
    const member = members.get(id);
    const role = member?.role === 'copy' ? 'copy' : 'original';
    told.set(id, {
      reportId: id,
      originId: member?.id ?? id,
      when: reports[id]?.published ?? UNTOLD,
      role: id === pageReportId ? 'this-page' : role,
    });
  }
  return [...told.values()];
}

const UNTOLD: Moment = {
  value: '',
  precision: 'day',
  basis: { kind: 'dataset', certainty: 'inferred' },
};

/** First and last time of what belongs together: outwards from the median, until a gap is too wide. */
function together(times: readonly number[]): Span | null {
  const sorted = times.toSorted((a, b) => a - b);
  let first = Math.floor(sorted.length / 2);
  let last = first;
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  if (sorted.length === 0) return null;
  for (let grown = true; grown;) {
    const most = Math.max(FAR, STRETCH * (at(last) - at(first)));
    grown = false;
    if (at(first) - at(first - 1) <= most) {
      first -= 1;
      grown = true;
    }
    if (at(last + 1) - at(last) <= most) {
      last += 1;
      grown = true;
    }
  }
  return { from: at(first), to: at(last) };
}

/**
 * What there is to draw, in order of time, with what cannot stand on the axis marked as apart: without a day, later than
 * the page was seen (a day and more: time zones differ by that), or so far from all others that the axis would show nothing else.
 */
export function entriesOf(context: StoryContext): Entry[] {
  const seen = Date.parse(context.reading.page.capturedAt);
  const all = [
    ...context.timeline.events.map((event) => ({
      kind: 'event' as const,
      id: `event ${event.id}`,
      event,
      when: event.when,
    })),
    ...reportsOf(context).map(({ reportId, originId, role, when }) => ({
      kind: 'report' as const,
      id: `report ${reportId}`,
      reportId,
      originId,
      role,
      when: when === UNTOLD ? null : when,
    })),
  ].map((one) => {
    const span = one.when && spanOf(one.when);
    const coarse = one.when?.precision === 'month' || one.when?.precision === 'year';
    const future = span !== null && span.from > seen + DAY;
    const apart: Apart | null = !span ? 'undated' : future ? 'future' : coarse ? 'coarse' : null;
    return { ...one, span, apart };
  });
  const core = together(all.flatMap(({ apart, span }) => (span && !apart ? middle(span) : [])));
  const outside = (span: Span): boolean =>
    core !== null && (middle(span) < core.from || middle(span) > core.to);
  return all
    .map((one): Entry => {
      const apart = one.apart ?? (one.span && outside(one.span) ? 'far' : null);
      return { ...one, apart, span: apart ? null : one.span };
    })
    .toSorted((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0));
}
