import type { Entry, ReportEntry } from '../../timeline/entries';
import type { Span } from '../../timeline/span';

/** A report among those that came out, in order of time. */
export interface Follower {
  readonly entry: ReportEntry;
  readonly span: Span;
  /** `only`: nobody can have been earlier; `among`: one of those who may have been first; `after`: followed. */
  readonly place: 'only' | 'among' | 'after';
  /** Least and most milliseconds after whoever was first; both the same when both are known to the minute. */
  readonly delay: readonly [number, number];
}

/** Whether something may have come out no later than `latest`; a day ends where the next one begins. */
const isEarly = ({ from, to }: Span, latest: number): boolean =>
  from < latest || (from === latest && to === latest);

/**
 * Who reported first and who followed how much later, as surely as the times are told: a report of "7 January" may have
 * come out before one of 9 o'clock that day or after it.
 */
export function followers(entries: readonly Entry[]): Follower[] {
  const reports = entries.flatMap((entry): { entry: ReportEntry; span: Span }[] =>
    entry.kind === 'report' && entry.span ? [{ entry, span: entry.span }] : [],
  );
  const latest = reports.reduce((least, { span }) => Math.min(least, span.to), Infinity);
  const earliest = reports.reduce((least, { span }) => Math.min(least, span.from), Infinity);
  const among = reports.filter(({ span }) => isEarly(span, latest)).length;
  return reports
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
    .map(({ entry, span }): Follower => {
      const may = isEarly(span, latest);
      return {
        entry,
        span,
        place: may ? (among === 1 ? 'only' : 'among') : 'after',
        delay: [Math.max(0, span.from - latest), span.to - earliest],
      };
    });
}
