import type { StoryContext } from '@/lib/core/model/context';
import { JoinOrigin } from './JoinOrigin';
import type { Decide } from './ReportLine';
import { Why } from './Why';
import { WhyVerdict } from './WhyVerdict';

interface Props {
  readonly context: StoryContext;
  readonly reportId: string;
  readonly onDecide: Decide;
}

/** What a report's place rests on, and what a person can say of it; of the page's own report nothing is to be said. */
export function ReportReceipt({ context, reportId, onDecide }: Props) {
  const match = context.matches.find((one) => one.reportId === reportId);
  return (
    <>
      <Why context={context} report={context.reports[reportId]} match={match} />
      {reportId !== context.pageReportId && (
        <JoinOrigin context={context} reportId={reportId} onDecide={onDecide} />
      )}
    </>
  );
}

export { WhyVerdict as VerdictReceipt };
