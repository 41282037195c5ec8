import type { StoryContext } from '@/lib/core/model/context';
import { plural, shortDay, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { outletName, reportTitle } from '../ui/names';
import type { Point } from './points';

/** What stands at one point of the timeline, in words. */
export function Detail({
  context,
  point,
}: {
  readonly context: StoryContext;
  readonly point: Point;
}) {
  return (
    <ul class="detail small">
      {point.events.map((event) => (
        <li key={event.id}>
          <strong>{shortDay(event.when.value)}</strong> <Bidi>{event.label}</Bidi>{' '}
          <span class="soft">({plural('timeline.toldBy', event.reportIds.length)})</span>
        </li>
      ))}
      {point.reports.slice(0, 8).map((one) => (
        <li key={one.reportId}>
          <strong>{shortDay(one.when.value)}</strong>{' '}
          <Bidi>{outletName(context.reports[one.reportId])}</Bidi>
          {': '}
          <Bidi>{reportTitle(context.reports[one.reportId]).slice(0, 140)}</Bidi>{' '}
          <span class="soft">({text(`role.${one.role}`)})</span>
        </li>
      ))}
      {point.reports.length > 8 && (
        <li class="soft">{text('figures.more', { count: point.reports.length - 8 })}</li>
      )}
    </ul>
  );
}
