import type { Report } from '@/lib/core/model/report';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly report: Report | undefined;
  readonly children: ComponentChildren;
}

const isWebAddress = (url: string | null | undefined): url is string =>
  /^https?:\/\//.test(url ?? '');

/** A link to a report where its address is one of the web; else just the words. */
export function ReportLink({ report, children }: Props) {
  return isWebAddress(report?.url) ? (
    <a href={report?.url ?? ''} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}
