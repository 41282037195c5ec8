import type { Report } from '@/lib/core/model/report';
import type { ComponentChildren } from 'preact';
import { WebLink } from './WebLink';

interface Props {
  readonly report: Report | undefined;
  readonly children: ComponentChildren;
}

/** A link to a report where its address is one of the web; else just the words. */
export const ReportLink = ({ report, children }: Props) => (
  <WebLink url={report?.url}>{children}</WebLink>
);
