import type { StoryContext } from '@/lib/core/model/context';
import { Figures } from '../../claims/Figures';
import { text } from '../../locales/text';
import { Origins } from '../../origins/Origins';
import type { Decide } from '../../origins/ReportLine';

export interface BelowProps {
  readonly context: StoryContext;
  readonly onDecide: Decide;
}

/** What stands below the first screen of the popup; a script of its own, brought while the first screen is looked at. */
export function Below({ context, onDecide }: BelowProps) {
  return (
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
  );
}
