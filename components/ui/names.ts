import type { Party } from '@/lib/core/model/figure';
import type { Report } from '@/lib/core/model/report';
import { text } from '../locales/text';

/** Who published a report, as it is shown. */
export const outletName = (report: Report | undefined): string =>
  report?.outlet?.value ?? report?.domain ?? text('report.noOutlet');

/** What a report is called: its headline, else the beginning of its text, else its address. */
export const reportTitle = (report: Report | undefined): string =>
  report?.headline ??
  report?.text?.slice(0, 220) ??
  report?.url?.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 120) ??
  text('report.noWords');

/** `Reuters ← Sputnik ← interior ministry`. */
export const chainText = (chain: readonly Party[]): string =>
  chain.map(({ name }) => name).join(' ← ');
