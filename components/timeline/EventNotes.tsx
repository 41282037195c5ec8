import type { StoryContext } from '@/lib/core/model/context';
import type { TimelineEvent } from '@/lib/core/model/timeline';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { outletName } from '../ui/names';

/** Characters of the sentence that changes an event. */
const SHOWN = 240;

interface Props {
  readonly context: StoryContext;
  readonly event: TimelineEvent;
}

/** What a reader has to know of an event's quotation: that its day is counted back, and what became of its count. */
export function EventNotes({ context, event: { counted, changed } }: Props) {
  return (
    <>
      {counted && <p class="soft fine">{text('timeline.counted')}</p>}
      {changed && (
        <p class="changed fine">
          <strong>{text(`timeline.changed.${changed.kind}`)}</strong>{' '}
          <q>
            <Bidi>{changed.quotation.slice(0, SHOWN)}</Bidi>
          </q>{' '}
          <span class="soft">
            <Bidi>{outletName(context.reports[changed.reportId])}</Bidi>
          </span>
        </p>
      )}
    </>
  );
}
