import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';
import type { Timeline } from '@/lib/core/model/timeline';
import { addDays } from '@/lib/core/time/days';
import { anchorOf, dayOfMoment } from './anchor';
import { cameOut, reportsClock, standingsOf } from './clock';
import { BACKGROUND, eventsOf } from './events';
import { headlineTellings } from './headlines';
import { mergeTellings } from './merge';
import { aboutStory } from './relevance';
import { tellingsOf } from './tellings';

/**
 * Two clocks side by side: what happened on which day, as the sentences of the reports tell it, and which report came
 * out when. `reports` are those of the same story without the page's own; `anchor` is the day of the page's story,
 * `YYYY-MM-DD`, from which reports without a time of their own count. Where no sentence tells what happened on a day,
 * headlines of that day do. `from` and `to` are the first and last day on either clock; entries told more coarsely
 * than a day do not move them.
 */
export function buildTimeline(input: {
  readonly pageReport: Report;
  readonly reports: readonly Report[];
  readonly origins: readonly Origin[];
  readonly anchor: string | null;
}): Timeline {
  const { pageReport, anchor } = input;
  const all = [pageReport, ...input.reports.filter(({ id }) => id !== pageReport.id)];
  const standings = standingsOf(input.origins);
  const sentences = all.flatMap((report) =>
    tellingsOf(report, standings.originOf(report.id), anchorOf(report, anchor)),
  );
  const told = aboutStory(sentences, all, pageReport.id);
  const taken = new Set(told.map(({ day }) => day));
  const fromHeadlines = headlineTellings(all, standings.originOf, taken);
  const clock = reportsClock(pageReport.id, all, standings);
  const first = [anchor, ...clock.map(({ when }) => dayOfMoment(when))]
    .filter((day) => day !== null)
    .toSorted()[0];
  const recent = first === undefined ? '' : addDays(first, -BACKGROUND);
  const events = eventsOf([
    ...mergeTellings(told.filter(({ day }) => day >= recent)),
    ...mergeTellings(fromHeadlines),
  ]);
  const days = [
    ...events.map(({ when }) => when.value),
    ...clock.flatMap(({ when }) => dayOfMoment(when) ?? []),
  ].toSorted();
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    events,
    reports: clock,
    undated: all.filter((report) => cameOut(report) === null).map(({ id }) => id),
  };
}
