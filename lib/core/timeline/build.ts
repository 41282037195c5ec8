import type { FigureRow } from '@/lib/core/model/context';
import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';
import type { Timeline } from '@/lib/core/model/timeline';
import { oncePerText } from '@/lib/core/text/same-text';
import { believedTime } from '@/lib/core/model/believable';
import { anchorOf, dayOfMoment } from './anchor';
import { changeOf } from './changed';
import { cameOut, reportsClock, standingsOf } from './clock';
import { eventsOf } from './events';
import { headlineTellings } from './headlines';
import { mergeTellings } from './merge';
import { aboutStory } from './relevance';
import { spanOf, within } from './span';
import { tellingsOf, type Telling } from './tellings';

/**
 * Two clocks side by side: what happened on which day, as the sentences of the reports tell it, and which report came
 * out when. `reports` are those of the same story without the page's own; `anchor` is the day of the page's story,
 * `YYYY-MM-DD`, from which reports without a time of their own count. Where no sentence tells what happened on a day,
 * headlines of that day do. What came later than the day of the page's story is
 * left out, see `spanOf`. `from` and `to` are the first and last day on either clock; entries told more coarsely than a
 * day, or with a day that cannot be of the story, do not move them.
 */
export function buildTimeline(input: {
  readonly pageReport: Report;
  readonly reports: readonly Report[];
  readonly origins: readonly Origin[];
  readonly anchor: string | null;
  /** What the story's figures became, to mark events whose count was taken back or followed by another. */
  readonly figures?: readonly FigureRow[];
}): Timeline {
  const { pageReport, anchor } = input;
  const others = input.reports.filter(({ id }) => id !== pageReport.id);
  const all = [pageReport, ...others];
  const span = spanOf(others, anchor);
  const standings = standingsOf(input.origins);
  const tellings = oncePerText(tellingsOf);
  const told = all.flatMap((report): Telling[] => {
    const written = anchorOf(report, anchor);
    const base = { reportId: report.id, originId: standings.originOf(report.id) };
    return tellings(report, written?.day ?? null, written?.basis.certainty ?? null).map((one) => ({
      ...one,
      ...base,
    }));
  });
  const kept = aboutStory(told, all, pageReport.id).filter(({ day }) => within(day, span));
  const headlines = headlineTellings(all, standings.originOf, pageReport.language).filter(
    ({ day }) => within(day, span),
  );
  const days = new Set(kept.map(({ day }) => day));
  const byId = new Map(all.map((report) => [report.id, report]));
  const events = eventsOf(
    [
      ...mergeTellings(kept, headlines),
      ...mergeTellings(headlines.filter(({ day }) => !days.has(day))),
    ],
    {
      cameOut: (id) => {
        const report = byId.get(id);
        return report ? believedTime(report) : null;
      },
      isCopy: (id) => standings.copies.has(id),
      isIndependent: (id) =>
        standings.independent.has(id) || id === standings.originOf(pageReport.id),
    },
  ).map((event) => ({ ...event, changed: changeOf(event, input.figures ?? []) }));
  const clock = reportsClock(pageReport.id, all, standings).filter(
    ({ when }) => span.last === null || when.value.slice(0, 10) <= span.last,
  );
  const ends = [
    ...events.map(({ when }) => when.value),
    ...clock.flatMap(({ when }) => dayOfMoment(when) ?? []).filter((day) => within(day, span)),
  ].toSorted();
  return {
    from: ends[0] ?? null,
    to: ends.at(-1) ?? null,
    events,
    reports: clock,
    undated: all.filter((report) => cameOut(report) === null).map(({ id }) => id),
  };
}
