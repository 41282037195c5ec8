import type { StoryContext } from '@/lib/core/model/context';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { instantText } from '../locales/moments';
import { text } from '../locales/text';
import { domainOf } from './axis';
import { entriesOf } from './entries';
import { Timeline } from './Timeline';
import { TimelineList } from './TimelineList';

interface Props {
  readonly context: StoryContext;
  /** What else can be done with it, below it. */
  readonly children?: ComponentChildren;
}

/** The timeline with its title, as a picture or as a list. */
export function TimelineSection({ context, children }: Props) {
  const [asList, setAsList] = useState(false);
  const entries = useMemo(() => entriesOf(context), [context]);
  const days = domainOf(entries);
  return (
    <section class="timeline">
      <div class="section-head">
        <h2>{text('timeline.title')}</h2>
        <span class="soft small">
          {days &&
            text('timeline.span', {
              first: instantText(days.from, false),
              last: instantText(days.to - 1, false),
            })}
        </span>
        <button
          type="button"
          class="plain small"
          aria-pressed={asList}
          onClick={() => setAsList(!asList)}
        >
          {text(asList ? 'timeline.asPicture' : 'timeline.asList')}
        </button>
      </div>
      {asList ? (
        <TimelineList context={context} entries={entries} />
      ) : (
        <Timeline context={context} entries={entries} />
      )}
      <p class="more">{children}</p>
    </section>
  );
}
