import type { Match } from '@/lib/core/model/match';
import type { Report } from '@/lib/core/model/report';
import { daysBetween } from '@/lib/core/time/days';
import { believedDay } from '@/lib/core/timeline/anchor';

/** A report this many days after the page's story tells what came of it, not what the page tells. */
const LATER = 2;

/**
 * Later developments are related, not the same story: they neither confirm nor contradict what the page could know.
 * Copies of the page's text and what a person said to be the same story stay, and what is dated as no report can be.
 */
export function withoutLater(
  matches: readonly Match[],
  reports: ReadonlyMap<string, Report>,
  storyDay: string | null,
): Match[] {
  if (storyDay === null) return [...matches];
  return matches.map((match) => {
    const report = reports.get(match.reportId);
    const day = report ? believedDay(report) : null;
    const stays = match.reasons.some(
      ({ code }) => code === 'said-by-reader' || code === 'shared-text',
    );
    if (match.relation !== 'same-story' || day === null || stays) return match;
    if (daysBetween(storyDay, day) < LATER) return match;
    const reasons = match.reasons.filter(({ code }) => code !== 'close-in-time');
    return {
      ...match,
      relation: 'related',
      reasons: [{ code: 'far-in-time', details: [day] }, ...reasons],
    };
  });
}
