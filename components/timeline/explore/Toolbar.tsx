import { workspacePlural, workspaceText } from '../../locales/workspace';
import { instantText } from '../../locales/moments';
import { text } from '../../locales/text';
import type { Span } from '../span';

interface Props {
  /** What is looked at; null for all. */
  readonly part: Span | null;
  /** How many entries lie outside of it. */
  readonly outside: number;
  readonly onZoom: (nearer: boolean) => void;
  readonly onReset: () => void;
}

/** Buttons for those who would rather press than draw, and what is looked at in words. */
export function Toolbar({ part, outside, onZoom, onReset }: Props) {
  return (
    <div class="toolbar">
      <button type="button" onClick={() => onZoom(true)} aria-label={workspaceText('explore.in')}>
        +
      </button>
      <button
        type="button"
        onClick={() => onZoom(false)}
        aria-label={workspaceText('explore.out')}
        disabled={!part}
      >
        −
      </button>
      <button type="button" onClick={onReset} disabled={!part}>
        {workspaceText('explore.reset')}
      </button>
      <span class="soft small" role="status">
        {part &&
          `${text('timeline.span', { first: instantText(part.from, true), last: instantText(part.to, true) })} · ${workspacePlural('explore.outside', outside)}`}
      </span>
    </div>
  );
}
