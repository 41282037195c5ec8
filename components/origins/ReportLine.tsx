import type { StoryContext } from '@/lib/core/model/context';
import type { DecisionChange } from '@/lib/core/model/decision';
import type { Party } from '@/lib/core/model/figure';
import { dayText, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { Fold } from '../ui/Fold';
import { chainText, hostBeside, outletName, reportTitle } from '../ui/names';
import { WebLink } from '../ui/WebLink';
import { kindsText } from './of-report';
import { ReportReceipt } from './on-demand';

/** What a person says of a report. */
export type Decide = (reportId: string, change: DecisionChange) => void;

interface Props {
  readonly context: StoryContext;
  readonly reportId: string;
  /** From whom it has its news, nearest first. */
  readonly chain?: readonly Party[];
  readonly onDecide: Decide;
}

/** One report: who, when, what, from whom, why, and the person's own word on it. */
export function ReportLine({ context, reportId, chain = [], onDecide }: Props) {
  const report = context.reports[reportId];
  const match = context.matches.find((one) => one.reportId === reportId);
  const own = reportId === context.pageReportId;
  const said = match?.reasons.some(({ code }) => code === 'said-by-reader') ?? false;
  const same = match?.relation === 'same-story';
  const kinds = kindsText(context, reportId);
  const host = hostBeside(report, context.outlets?.[reportId]);
  const title = <Bidi>{reportTitle(report)}</Bidi>;
  return (
    <li class="report" data-report={reportId}>
      <p class="clamp">{own ? title : <WebLink url={report?.url}>{title}</WebLink>}</p>
      <p class="soft small">
        <Bidi>{outletName(report)}</Bidi>
        {kinds !== '' && ` (${kinds})`}
        {host !== null && (
          <>
            {' · '}
            <Bidi>{host}</Bidi>
          </>
        )}
        {report?.published && ` · ${dayText(report.published.value)}`}
        {chain.length > 0 && (
          <>
            {' · '}
            <Bidi>{chainText(chain)}</Bidi>
          </>
        )}
      </p>
      <div class="acts small">
        <Fold title={text(own ? 'report.whyOwn' : 'report.why')}>
          {() => <ReportReceipt context={context} reportId={reportId} onDecide={onDecide} />}
        </Fold>
        {!own && said && (
          <span>
            {!same && text('report.excluded')}{' '}
            <button
              type="button"
              class="plain"
              onClick={() => onDecide(reportId, { decision: null })}
            >
              {text('report.undo')}
            </button>
          </span>
        )}
        {!own && !said && (
          <button
            type="button"
            class="plain"
            onClick={() => onDecide(reportId, { decision: same ? 'not-same' : 'same-story' })}
          >
            {text(same ? 'report.not' : 'report.is')}
          </button>
        )}
      </div>
    </li>
  );
}
