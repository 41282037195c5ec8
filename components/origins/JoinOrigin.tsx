import type { StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/text';
import type { Decide } from './ReportLine';

interface Props {
  readonly context: StoryContext;
  readonly reportId: string;
  readonly onDecide: Decide;
}

/** Lets a person say whose origin a report shares, and take that back. */
export function JoinOrigin({ context, reportId, onDecide }: Props) {
  const own = context.origins.find(({ members }) =>
    members.some((member) => member.reportId === reportId),
  );
  const member = own?.members.find((one) => one.reportId === reportId);
  if (!own || !member) return null;
  if (member.basis.kind === 'reader')
    return (
      <p>
        {text('report.joined')}{' '}
        <button
          type="button"
          class="plain"
          onClick={() => onDecide(reportId, { sameOriginAs: null })}
        >
          {text('report.undo')}
        </button>
      </p>
    );
  const others = context.origins.filter(
    ({ id, name, members }) => id !== own.id && name !== '' && members.length > 0,
  );
  if (others.length === 0) return null;
  return (
    <select
      aria-label={text('report.join')}
      value=""
      onChange={({ currentTarget }) =>
        onDecide(reportId, { sameOriginAs: currentTarget.value || null })
      }
    >
      <option value="">{text('report.join')}</option>
      {others.map(({ id, name, members }) => (
        <option key={id} value={members[0]?.reportId}>
          {name}
        </option>
      ))}
    </select>
  );
}
