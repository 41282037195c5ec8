import type { StoryContext } from '@/lib/core/model/context';
import type { Origin, OriginMember, TextKin } from '@/lib/core/model/origin';
import { text } from '../locales/text';
import { Fold } from '../ui/Fold';
import { outletName } from '../ui/names';
import { Compare } from './Compare';
import { Evidence } from './Evidence';
import { uncountedText } from './of-report';

interface Props {
  readonly context: StoryContext;
  readonly origin: Origin;
  readonly member: OriginMember;
}

interface KinProps {
  readonly context: StoryContext;
  readonly reportId: string;
  readonly kin: TextKin;
  readonly label: 'why.copyOf' | 'why.echoOf';
}

/** Another report with the same text, the passage, and both texts on demand. */
function Kin({ context, reportId, kin, label }: KinProps) {
  const [mine, other] = [context.reports[reportId], context.reports[kin.reportId]];
  return (
    <li>
      <Evidence label={text(label, { outlet: outletName(other) })} basis={kin.basis} />
      {mine?.text && other?.text && (
        <Fold title={text('compare.title')}>
          {() => (
            <Compare
              copy={{ name: outletName(mine), text: mine.text ?? '' }}
              original={{ name: outletName(other), text: other.text ?? '' }}
            />
          )}
        </Fold>
      )}
    </li>
  );
}

const CLAIMED = new Set(['credit', 'dateline', 'byline']);

/** What a report's place among the origins rests on: whose text it is, whom it quotes, whether it counts. */
export function WhyOrigin({ context, origin, member }: Props) {
  const { reportId, role, basis, chainBasis, copyOf, echoOf } = member;
  const onlyClaimed = origin.kind === 'wire' && CLAIMED.has(basis.kind) && !copyOf;
  const chainToo = chainBasis?.evidence !== basis.evidence && chainBasis;
  return (
    <>
      {!(copyOf && copyOf.basis.evidence === basis.evidence) && (
        <li>
          <Evidence label={text(`role.${role}`)} basis={basis} />
        </li>
      )}
      {onlyClaimed && <li>{text('why.onlyClaimed', { name: origin.name })}</li>}
      {copyOf && <Kin context={context} reportId={reportId} kin={copyOf} label="why.copyOf" />}
      {echoOf && <Kin context={context} reportId={reportId} kin={echoOf} label="why.echoOf" />}
      {chainToo && (
        <li>
          <Evidence label={text('why.chain')} basis={chainBasis} />
        </li>
      )}
      <li>{origin.uncounted ? uncountedText(origin.uncounted) : text('why.counted')}</li>
    </>
  );
}
