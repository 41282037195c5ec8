import type { OwnEdit, OwnReport } from '@/lib/core/model/curation';

/** Changes a dataset; answers whether it was kept. */
export type Edit = (edit: OwnEdit) => Promise<boolean>;

/** What a report is called where it is one of several. */
export const titleOf = (report: OwnReport | undefined, id: string): string =>
  report?.headline ?? report?.url ?? id;
