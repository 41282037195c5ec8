import type { StoryContext } from '@/lib/core/model/context';
import type { ComponentType } from 'preact';
import { text } from '../../locales/text';
import { TimelineSection } from '../../timeline/TimelineSection';
import type { BelowProps } from './Below';
import { Problems, type Outline } from './Problems';
import { StoryHeader } from './StoryHeader';
import { Verdict } from './Verdict';

interface Props {
  readonly context: StoryContext;
  /** The tab that it is about. */
  readonly tabId: number | null;
  /** Null for a first screen only. */
  readonly Below: ComponentType<BelowProps> | null;
  readonly onDecide: BelowProps['onDecide'];
  readonly onOutline: Outline;
  /** Keeps it open beside the page; absent where it is. */
  readonly onPanel?: () => void;
}

/** The whole answer for one story. */
export function ContextView({ context, tabId, Below, onDecide, onOutline, onPanel }: Props) {
  return (
    <>
      <StoryHeader context={context} />
      <Verdict context={context} />
      <Problems problems={context.problems} onOutline={onOutline} />
      <TimelineSection context={context}>
        {tabId !== null && (
          <a class="small" href={`/workspace.html?tab=${tabId}`} target="_blank" rel="noreferrer">
            {text('workspace.open')}
          </a>
        )}
        {onPanel && (
          <button type="button" class="plain small" onClick={onPanel}>
            {text('panel.open')}
          </button>
        )}
      </TimelineSection>
      {Below && <Below context={context} onDecide={onDecide} />}
    </>
  );
}
