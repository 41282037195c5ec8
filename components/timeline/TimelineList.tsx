import type { StoryContext } from '@/lib/core/model/context';
import { dayText, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { outletName, reportTitle } from '../ui/names';

/** The timeline's content as lists, for screen readers and for those who would rather read. */
export function TimelineList({ context }: { readonly context: StoryContext }) {
  const { events, reports } = context.timeline;
  return (
    <div class="small">
      <h3 class="soft">{text('timeline.events')}</h3>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.when.value}>{dayText(event.when.value)}</time>{' '}
            <Bidi>{event.label}</Bidi>
          </li>
        ))}
      </ol>
      <h3 class="soft">{text('timeline.reports')}</h3>
      <ol>
        {reports.map((one) => (
          <li key={one.reportId}>
            <time dateTime={one.when.value}>{dayText(one.when.value)}</time>{' '}
            <Bidi>{outletName(context.reports[one.reportId])}</Bidi>
            {': '}
            <Bidi>{reportTitle(context.reports[one.reportId]).slice(0, 120)}</Bidi> (
            {text(`role.${one.role}`)})
          </li>
        ))}
      </ol>
    </div>
  );
}
