import type { StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/text';
import { originOf } from './of-report';
import type { Decide } from './ReportLine';

interface Props {
  readonly context: StoryContext;
  readonly reportId: string;
  readonly onDecide: Decide;
}

/** Lets a person say whose origin a report shares, or that it is an origin of its own, and take that back. */
export function JoinOrigin({ context, reportId, onDecide }: Props) {
  const placed = originOf(context, reportId);
  if (!placed) return null;
  const { origin: own, member } = placed;
  if (member.basis.kind === 'reader')
    return (
      <p>
        {text(own.id === `own:${reportId}` ? 'report.split' : 'report.joined')}{' '}
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
  const alone = own.counted && own.members.length === 1;
  return (
    <p class="joins">
      {others.length > 0 && (
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
      )}
      {!alone && (
        <button type="button" onClick={() => onDecide(reportId, { sameOriginAs: reportId })}>
          {text('report.own')}
        </button>
      )}
    </p>
  );
}
