import type { StoryContext } from '@/lib/core/model/context';
import { plural } from '../locales/text';
import { EventNotes } from './EventNotes';
import { Bidi } from '../ui/Bidi';
import { WebLink } from '../ui/WebLink';
import { outletName } from '../ui/names';
import { finenessOf, quotationOf, reportIdOf, roleText, whenText } from './describe';
import type { Entry } from './entries';

interface Props {
  readonly context: StoryContext;
  readonly entry: Entry;
  /** Its report can be opened. */
  readonly linked: boolean;
}

/** One entry: the quotation, whose it is, when, and how finely that is known. */
export function EntryLine({ context, entry, linked }: Props) {
  const report = context.reports[reportIdOf(entry) ?? ''];
  const quotation = <Bidi>{quotationOf(context, entry)}</Bidi>;
  return (
    <>
      <p class="meta small">
        <strong>{whenText(entry)}</strong>{' '}
        <span class="soft">
          <Bidi>{outletName(report)}</Bidi>
          {entry.kind === 'report'
            ? ` · ${roleText(entry)}`
            : ` · ${plural('timeline.toldBy', entry.event.reportIds.length)}`}
        </span>
      </p>
      <blockquote>
        {linked ? <WebLink url={report?.url}>{quotation}</WebLink> : quotation}
      </blockquote>
      {entry.kind === 'event' && <EventNotes context={context} event={entry.event} />}
      {finenessOf(entry) && <p class="soft fine">{finenessOf(entry)}</p>}
    </>
  );
}
