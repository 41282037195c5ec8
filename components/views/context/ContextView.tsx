import type { StoryContext } from '@/lib/core/model/context';
import { Figures } from '../../claims/Figures';
import { text } from '../../locales/text';
import { Origins } from '../../origins/Origins';
import type { Decide } from '../../origins/ReportLine';
import { TimelineSection } from '../../timeline/TimelineSection';
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
  return (
    <>
      <StoryHeader context={context} />
      <Verdict context={context} />
      <Problems problems={context.problems} onOutline={onOutline} />
      <TimelineSection context={context} />
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
