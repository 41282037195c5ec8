import { codeOf } from '@/lib/core/locales';
import type { Basis } from '@/lib/core/model/basis';
import type { Moment } from '@/lib/core/model/moment';
import type { Report } from '@/lib/core/model/report';
import { readAbsolute } from '@/lib/core/time/absolute';
import { isBelievable } from '@/lib/core/model/believable';
import { addDays, daysBetween, isDay } from '@/lib/core/time/days';
import { dayMentions } from '@/lib/core/time/mentions';
import { sentences } from '@/lib/core/text/sentences';

/** The day a report was written, `YYYY-MM-DD`, and how we know. */
export interface Anchor {
  readonly day: string;
  readonly basis: Basis;
}

/** Sentences at the top of a report that may name the day it was written. */
const TOP = 4;

/** The day of a moment; null when it is told more coarsely than that. */
export function dayOfMoment(moment: Moment | null | undefined): string | null {
  const fine = moment?.precision === 'day' || moment?.precision === 'minute';
  const day = fine ? moment.value.slice(0, 10) : '';
  return isDay(day) ? day : null;
}

/** The day on which a report was published; null when it is told more coarsely, or cannot be. */
export function believedDay({ published, provenance }: Report): string | null {
  const day = dayOfMoment(published);
  return day !== null && isBelievable(day, provenance) ? day : null;
}

/** The same weekday nearest to the story's day, but not after the page was seen: beside a story of Sunday, Monday is the day after. */
function nearestTo(storyDay: string, day: string, seen: string): string {
  const next = addDays(day, 7);
  return next <= seen && daysBetween(storyDay, next) < daysBetween(day, storyDay) ? next : day;
}

/** The day of a moment on the calendar where it was told: `2022-01-05T08:00+13:00` is of the 5th, though in UTC of the 4th. */
function calendarDay(moment: Moment): string | null {
  const day = dayOfMoment(moment);
  const { evidence } = moment.basis;
  if (day === null || moment.precision === 'day' || evidence === undefined) return day;
  const told = readAbsolute(evidence, moment.value)?.day;
  return told !== undefined && Math.abs(daysBetween(day, told)) <= 1 ? told : day;
}

/** That day as an anchor; null where there is none, or one on which the report cannot have come out. */
function anchored(moment: Moment | null | undefined, { provenance }: Report): Anchor | null {
  const day = moment ? calendarDay(moment) : null;
  return moment && day !== null && isBelievable(day, provenance)
    ? { day, basis: moment.basis }
    : null;
}

/**
 * The day from which a report's `Wednesday` and `yesterday` count: the day in its dateline, on which it was written, when
 * it was published on that day or a day beside it; else when it was published, else the day in its dateline. A day on
 * which it cannot have come out is none.
 * A report that a page shows without a time counts from the last weekday its first sentences name (news are written on
 * the day they tell), else from `storyDay`, the day of the page's own story. Null when none of these is known.
 */
export function anchorOf(report: Report, storyDay: string | null): Anchor | null {
  const published = anchored(report.published, report);
  const filed = anchored(report.dateline?.day, report);
  if (filed && (!published || Math.abs(daysBetween(filed.day, published.day)) <= 1)) return filed;
  if (published) return published;
  const shown = report.provenance.some(({ kind }) => kind === 'page');
  if (!shown || storyDay === null) return null;
  const seen = report.provenance.find(({ kind }) => kind === 'page')?.at.slice(0, 10) ?? storyDay;
  const [weekday] = sentences((report.text ?? '').slice(0, 2_000))
    .slice(0, TOP)
    .flatMap((sentence) => dayMentions(sentence, storyDay, null, codeOf(report.language) ?? 'en'))
    .filter(({ kind, day }) => kind === 'weekday' && day <= storyDay)
    .map((mention) => ({ ...mention, day: nearestTo(storyDay, mention.day, seen) }))
    .toSorted((one, other) => (one.day < other.day ? 1 : -1));
  if (weekday) {
    const basis = { kind: 'text', certainty: 'inferred', evidence: weekday.phrase } as const;
    return { day: weekday.day, basis };
  }
  return { day: storyDay, basis: { kind: 'story-day', certainty: 'inferred' } };
}
