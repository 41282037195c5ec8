import type { StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/text';
import { EntryLine } from './EntryLine';
import type { Point } from './points';

interface Props {
  readonly context: StoryContext;
  readonly point: Point;
  /** Stays until it is closed; else it goes with the pointer or the focus. */
  readonly kept: boolean;
  /** Pixels from the left and the top of the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const FEW = 3;
const MANY = 40;

/** What stands at one point, in words, beside it. */
export function Card({ context, point, kept, left, top, width, ...on }: Props) {
  const shown = point.entries.slice(0, kept ? MANY : FEW);
  const more = point.entries.length - shown.length;
  return (
    <div
      class={`detail card${kept ? ' kept' : ''}`}
      role="group"
      aria-label={point.lane.name}
      aria-hidden={kept ? undefined : true}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px` }}
      onPointerEnter={on.onEnter}
      onPointerLeave={on.onLeave}
    >
      <div class="section-head">
        <strong class="small">{point.lane.name}</strong>
        {kept && (
          <button type="button" class="plain small" onClick={on.onClose}>
            {text('timeline.close')}
          </button>
        )}
      </div>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>
            <EntryLine context={context} entry={entry} linked={kept} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="soft small">{text(kept ? 'figures.more' : 'timeline.press', { count: more })}</p>
      )}
    </div>
  );
}
