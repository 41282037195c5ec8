import type { StoryContext } from '@/lib/core/model/context';
import { rowOf, type LibraryRow } from '@/lib/core/model/library-row';

/** Characters of a text that a row shows. */
const SHOWN = 220;

/** The page's own report and those of the same story, as rows, in the order in which they are shown. */
export function rowsOf({ origins, reports, library }: StoryContext): LibraryRow[] {
  const titles = new Map(library.datasets.map(({ id, title }) => [id, title]));
  const ids = origins.flatMap(({ members }) => members.map(({ reportId }) => reportId));
  return [...new Set(ids)].flatMap((id): LibraryRow[] => {
    const report = reports[id];
    if (!report) return [];
    return [rowOf(report, report.text?.slice(0, SHOWN).toWellFormed() ?? null, titles)];
  });
}
