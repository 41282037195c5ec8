import type { Moment } from '@/lib/core/model/moment';
import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';
import type { TimelineReport } from '@/lib/core/model/timeline';

/** When a report came out: as published, else the day in its dateline; null when neither is told. */
export const cameOut = (report: Report): Moment | null =>
  report.published ?? report.dateline?.day ?? null;

/** Origin and role of each report. */
export interface Standings {
  readonly originOf: (reportId: string) => string;
  readonly copies: ReadonlySet<string>;
  /** Ids of the origins that count as independent. */
  readonly independent: ReadonlySet<string>;
}

/** Looks up which origin a report belongs to; one in no origin stands for itself. */
export function standingsOf(origins: readonly Origin[]): Standings {
  const members = origins.flatMap(({ id, members: all }) => all.map((member) => ({ id, member })));
  const ids = new Map(members.map(({ id, member }) => [member.reportId, id]));
  const copied = members.filter(({ member }) => member.role === 'copy');
  return {
    originOf: (reportId) => ids.get(reportId) ?? reportId,
    copies: new Set(copied.map(({ member }) => member.reportId)),
    independent: new Set(origins.filter(({ counted }) => counted).map(({ id }) => id)),
  };
}

/** The reports that have a time, each at the moment it came out, in order of time. */
export function reportsClock(
  pageReportId: string,
  reports: readonly Report[],
  { originOf, copies }: Standings,
): TimelineReport[] {
  return reports
    .flatMap((report): TimelineReport[] => {
      const when = cameOut(report);
      if (when === null) return [];
      const role = copies.has(report.id) ? 'copy' : 'original';
      const shown = report.id === pageReportId ? 'this-page' : role;
      return [{ reportId: report.id, originId: originOf(report.id), when, role: shown }];
    })
    .toSorted((a, b) => order(a.when.value, b.when.value) || order(a.reportId, b.reportId));
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
