import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { Figures } from '../../claims/Figures';
import { dayText, text } from '../../locales/text';
import { Origins } from '../../origins/Origins';
import type { Decide } from '../../origins/ReportLine';
import { Timeline } from '../../timeline/Timeline';
import { TimelineList } from '../../timeline/TimelineList';
import { Problems, type Outline } from './Problems';
import { StoryHeader } from './StoryHeader';
import { Verdict } from './Verdict';

interface Props {
  readonly context: StoryContext;
  /** False for a first screen only. */
  readonly whole: boolean;
  readonly onDecide: Decide;
  readonly onOutline: Outline;
}

/** The whole answer for one story. */
export function ContextView({ context, whole, onDecide, onOutline }: Props) {
  const [asList, setAsList] = useState(false);
  const { from, to } = context.timeline;
  return (
    <>
      <StoryHeader context={context} />
      <Verdict context={context} />
      <Problems problems={context.problems} onOutline={onOutline} />
      <section class="timeline">
        <div class="section-head">
          <h2>{text('timeline.title')}</h2>
          <span class="soft small">
            {from && to && text('timeline.span', { first: dayText(from), last: dayText(to) })}
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
        {asList ? <TimelineList context={context} /> : <Timeline context={context} />}
      </section>
      {whole && (
        <>
          <section>
            <div class="section-head">
              <h2>{text('figures.title')}</h2>
            </div>
            <Figures context={context} />
          </section>
          <section>
            <div class="section-head">
              <h2 tabIndex={-1}>{text('origins.title')}</h2>
            </div>
            <Origins context={context} onDecide={onDecide} />
          </section>
        </>
      )}
    </>
  );
}
