import type { StoryContext } from '@/lib/core/model/context';
import type { DecisionChange } from '@/lib/core/model/decision';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { reportTitle } from '../ui/names';
import { originOf } from './of-report';

/** The last thing a person said of a report. */
export interface Said {
  readonly reportId: string;
  readonly change: DecisionChange;
}

interface Props {
  readonly context: StoryContext;
  readonly said: Said | null;
  readonly onUndo: (said: Said) => void;
}

/** Whether the context is made with what was said; a decision that could not be kept is not. */
function isKept(context: StoryContext, { reportId, change }: Said): boolean {
  if ('sameOriginAs' in change) return originOf(context, reportId)?.member.basis.kind === 'reader';
  const match = context.matches.find((one) => one.reportId === reportId);
  return match?.reasons.some(({ code }) => code === 'said-by-reader') ?? false;
}

function sentence({
  reportId,
  change,
}: Said): 'said.not' | 'said.same' | 'said.own' | 'said.joined' {
  if ('decision' in change) return change.decision === 'not-same' ? 'said.not' : 'said.same';
  return change.sameOriginAs === reportId ? 'said.own' : 'said.joined';
}

const undone: (said: Said) => DecisionChange = ({ change }) =>
  'decision' in change ? { decision: null } : { sameOriginAs: null };

/** The change that takes back what was said. */
export const takenBack = (said: Said): Said => ({ reportId: said.reportId, change: undone(said) });

const isNothing = ({ change }: Said): boolean =>
  ('decision' in change ? change.decision : change.sameOriginAs) === null;

/** Focus is nobody's once the element that had it is gone. */
const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Tells what was just decided and takes it back at once. A decision moves its report to another place; the focus that
 * stood on it comes here, and returns to the report when the decision is taken back.
 */
export function Decided({ context, said, onUndo }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const shown = said !== null && !isNothing(said) && isKept(context, said);
  useEffect(() => {
    if (said === null || !isLost()) return;
    const section = place.current?.closest('section');
    const line = [...(section?.querySelectorAll<HTMLElement>('[data-report]') ?? [])].find(
      ({ dataset }) => dataset['report'] === said.reportId,
    );
    const target = shown
      ? place.current?.querySelector('button')
      : (line?.querySelector<HTMLElement>('summary') ?? section?.querySelector<HTMLElement>('h2'));
    target?.focus();
  }, [context, said, shown]);
  return (
    <div class="decided small" role="status" ref={place}>
      {shown && (
        <>
          <span>
            {text(sentence(said))}{' '}
            <Bidi>{reportTitle(context.reports[said.reportId]).slice(0, 80)}</Bidi>
          </span>{' '}
          <button type="button" onClick={() => onUndo(said)}>
            {text('report.undo')}
          </button>
        </>
      )}
    </div>
  );
}
