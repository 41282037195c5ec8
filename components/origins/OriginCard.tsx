import type { StoryContext } from '@/lib/core/model/context';
import type { Origin, OriginMember } from '@/lib/core/model/origin';
import { plural, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { Fold } from '../ui/Fold';
import { kindsText, uncountedText } from './of-report';
import { ReportLine, type Decide } from './ReportLine';

interface Props {
  readonly context: StoryContext;
  readonly origin: Origin;
  readonly own: boolean;
  readonly onDecide: Decide;
}

const weight = ({ role, chain }: OriginMember): number =>
  (role === 'original' ? 100 : 0) + chain.length;

/** Originals first, then those that say from whom they have it, then the rest. */
function inOrder(members: readonly OriginMember[]): OriginMember[] {
  return members.toSorted((a, b) => weight(b) - weight(a));
}

function stateOf({ counted, kind }: Origin, own: boolean): string {
  if (own) return text('origins.this');
  if (counted) return text('origins.counted');
  return text(kind === 'unknown' ? 'origins.unknown' : 'origins.once');
}

/** One origin with its reports; all but the first are folded under it. */
export function OriginCard({ context, origin, own, onDecide }: Props) {
  const kinds = kindsText(context, origin.id);
  const [first, ...rest] = inOrder(origin.members);
  const line = (member: OriginMember) => (
    <ReportLine
      key={member.reportId}
      context={context}
      reportId={member.reportId}
      chain={member.chain}
      onDecide={onDecide}
    />
  );
  return (
    <li class="origin">
      <div class="origin-head">
        <h3>
          <Bidi>{origin.name || text('origins.unknown')}</Bidi>
          {kinds !== '' && <span class="kinds"> ({kinds})</span>}
        </h3>
        {(own || origin.name !== '') && (
          <span class={`chip${origin.counted ? ' counted' : ''}`}>{stateOf(origin, own)}</span>
        )}
      </div>
      {!own && origin.uncounted && (
        <p class="soft small">
          <Bidi>{uncountedText(origin.uncounted)}</Bidi>
        </p>
      )}
      <ul>{first && line(first)}</ul>
      {rest.length > 0 && (
        <Fold title={plural('origins.copies', rest.length)}>{() => <ul>{rest.map(line)}</ul>}</Fold>
      )}
    </li>
  );
}
