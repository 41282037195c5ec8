import type { StoryContext } from '@/lib/core/model/context';
import { numberFormat } from '../locales/spoken';
import { momentText, precisionText } from '../locales/moments';
import { shortDay, text } from '../locales/text';
import { outletName, reportTitle } from '../ui/names';
import type { Entry, ReportEntry } from './entries';
import type { Point } from './points';

/** Characters of a headline that a point shows. */
const QUOTED = 240;

/** What an entry quotes: the sentence of an event, the headline of a report. */
export const quotationOf = (context: StoryContext, entry: Entry): string =>
  entry.kind === 'event'
    ? entry.event.quotation
    : reportTitle(context.reports[entry.reportId]).slice(0, QUOTED);

/** The report that an entry is quoted from. */
export const reportIdOf = (entry: Entry): string | undefined =>
  entry.kind === 'event' ? entry.event.reportId : entry.reportId;

/** When a report came out, as it tells it; what is odd about that is said. */
export function whenText({ when, apart }: Entry): string {
  const told = when ? momentText(when) : '';
  return apart ? text(`timeline.apart.${apart}`, { when: told }) : told;
}

/** How finely the time of an entry is known, and from what; nothing where none is told. */
export const finenessOf = ({ when }: Entry): string => (when ? precisionText(when) : '');

/** What a report is to its origin. */
export const roleText = ({ role }: ReportEntry): string => text(`role.${role}`);

/** The number in a mark; empty for one entry. */
export const countOf = (entries: number): string =>
  entries > 1 ? numberFormat({ notation: 'compact' }).format(entries) : '';

/** What became of an event's count, in a few words. */
const changeText = (entry: Entry): string =>
  entry.kind === 'event' && entry.event.changed
    ? ` (${text(`timeline.since.${entry.event.changed.kind}`)})`
    : '';

/** A point in words, for who does not see it. */
export function describe(context: StoryContext, { lane, entries }: Point): string {
  const [first] = entries;
  if (!first) return '';
  const said = entries
    .slice(0, 3)
    .map((entry) => quotationOf(context, entry) + changeText(entry))
    .join('; ');
  const day = first.apart
    ? text(`timeline.why.${first.apart}`)
    : first.when
      ? shortDay(first.when.value)
      : '';
  const outlet = outletName(context.reports[reportIdOf(first) ?? '']);
  const { name } = lane;
  const count = countOf(entries.length);
  if (first.kind === 'event')
    return text(count ? 'timeline.point.events' : 'timeline.point.event', {
      name,
      day,
      count,
      said,
    });
  return count
    ? text('timeline.point.many', { name, day, count, said })
    : text('timeline.point.report', { name, day, outlet, said, role: roleText(first) });
}
