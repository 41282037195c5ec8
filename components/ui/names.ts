import type { Party } from '@/lib/core/model/figure';
import type { OutletFacts } from '@/lib/core/model/outlet';
import type { Report } from '@/lib/core/model/report';
import { text } from '../locales/text';

/** Who published a report, as it is shown. */
export const outletName = (report: Report | undefined): string =>
  report?.outlet?.value ?? report?.domain ?? text('report.noOutlet');

/**
 * The host of a report whose outlet a dataset names, to stand beside the name: anybody can call themselves anything.
 * Null where the table of outlets (`facts`) has that name for that host, and where nobody but the host names the outlet.
 */
export function hostBeside(
  report: Report | undefined,
  facts: OutletFacts | undefined,
): string | null {
  if (!report?.outlet || report.outlet.basis.kind !== 'dataset') return null;
  const known = facts?.name?.toLowerCase() === report.outlet.value.toLowerCase();
  return known || report.domain === report.outlet.value.toLowerCase() ? null : report.domain;
}

/** What a report is called: its headline, else the beginning of its text, else its address. */
export const reportTitle = (report: Report | undefined): string =>
  report?.headline ??
  report?.text?.slice(0, 220) ??
  report?.url?.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 120) ??
  text('report.noWords');

/** `Reuters ← Sputnik ← interior ministry`. */
export const chainText = (chain: readonly Party[]): string =>
  chain.map(({ name }) => name).join(' ← ');
