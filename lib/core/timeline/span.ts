import type { Report } from '@/lib/core/model/report';
import { believedTime } from '@/lib/core/model/believable';
import { addDays } from '@/lib/core/time/days';
import { dayOfMoment } from './anchor';

/** Something that happened this long before the story is its background. Days. */
const BACKGROUND = 14;

/** Where the page was the first to report, this many days after it show who followed. */
const FOLLOWED = 3;

/** First and last day that belong to a story; null where nothing bounds it. Both count. */
export interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The days that a timeline shows. It ends on the day of the page's story, because later developments are no part of what
 * the page tells; only where nobody else reported until then does it show the days after.
 */
export function spanOf(others: readonly Report[], anchor: string | null): Span {
  if (anchor === null) return { first: null, last: null };
  const followed = others.every((report) => {
    const day = dayOfMoment(believedTime(report));
    return day === null || day > anchor;
  });
  return {
    first: addDays(anchor, -BACKGROUND),
    last: followed ? addDays(anchor, FOLLOWED) : anchor,
  };
}

/** Whether a day lies in a span. */
export const within = (day: string, { first, last }: Span): boolean =>
  (first === null || day >= first) && (last === null || day <= last);
