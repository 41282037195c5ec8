import type { Report } from '@/lib/core/model/report';
import { remember } from '@/lib/core/text/remember';
import { oncePerText } from '@/lib/core/text/same-text';
import { terms } from '@/lib/core/text/terms';
import type { Telling } from './tellings';

/** How much of a report is read for what the story is about, in characters. */
const READ = 3_000;

/** Reports from which on there is enough to tell what they have in common. */
const ENOUGH = 4;

/** Terms of the story that a label needs; a short one, like that of a first day, fewer. */
const NEEDED = 2;
const SHORT = 5;

/**
 * Keeps the tellings that are about the story: reports of one story also tell of others, in passing or at their end.
 * What the page itself tells stays; another
 * label belongs here when it holds terms that several reports use.
 */
export function aboutStory(
  tellings: readonly Telling[],
  reports: readonly Report[],
  pageReportId: string,
): Telling[] {
  if (reports.length < ENOUGH) return [...tellings];
  const counts = new Map<string, number>();
  const termsOf = oncePerText(
    ({ headline, text }) => new Set(terms(`${headline ?? ''}\n${text ?? ''}`.slice(0, READ))),
  );
  for (const report of reports)
    for (const term of termsOf(report)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const long = reports.filter(({ text }) => (text?.length ?? 0) > READ / 2).length;
  const least = Math.max(2, Math.ceil(long / 10));
  const belongs = remember((label): boolean => {
    const about = [...new Set(terms(label))];
    const shared = about.filter((term) => (counts.get(term) ?? 0) >= least);
    return shared.length >= (about.length <= SHORT ? 1 : NEEDED);
  });
  return tellings.filter(({ label, reportId }) => reportId === pageReportId || belongs(label));
}
