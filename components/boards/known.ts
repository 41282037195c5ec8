import type { Report } from '@/lib/core/model/report';
import type { BoardsApi } from '@/lib/messaging/areas/boards';

/** Reports that are brought at once. */
const AT_ONCE = 200;

/** The reports that the library still has, by id; null where it cannot be asked. */
export async function knownReports(
  api: BoardsApi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Report> | null> {
  const found = new Map<string, Report>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const answer = await api.reports(ids.slice(from, from + AT_ONCE));
    if (!answer.ok) return null;
    for (const report of answer.value) found.set(report.id, report);
  }
  return found;
}
