import type { Report } from '@/lib/core/model/report';
import { failed, type Result } from '@/lib/core/model/problem';
import type { Statement } from '@/lib/datasets/pack/row';
import { trueReport } from '@/lib/datasets/pack/true-report';
import { tabEntry } from '@/lib/browser/session';
import { decisionsOn } from '@/lib/store/decisions';
import { mergeReports } from '@/lib/store/merge';
import { notesAbout } from '@/lib/store/notes';
import type { Store } from '@/lib/store/open';
import { findByIds } from '@/lib/store/places';
import type { World } from '../areas';
import { librarySearches } from '../library-search/search-library';
import { storyKey } from '../story-key';
import { beginOwn } from './keep';
import { emptyOwn, newFacts } from './own-facts';
import { isSound, second } from './working';

/** Reports that a search brings into a dataset at most. */
const MOST = 10_000;
const ROWS = 200;

export interface MakeRequest {
  readonly title: string;
  /** The story of a tab, what a search finds, or nothing yet. */
  readonly from: { readonly tab: number } | { readonly query: string } | null;
}

/** A report of the library as a dataset states it; null where it cannot be stated. */
function statementOf(report: Report): Statement | null {
  // Keeps the fields of a pack's report alone.
  const read = trueReport(report);
  return 'report' in read ? { kind: 'report', report: read.report } : null;
}

async function byIds(store: Store, ids: readonly string[]): Promise<Report[]> {
  const found = new Map<string, Report>();
  for (const { report } of await findByIds(store, ids)) {
    const known = found.get(report.id);
    found.set(report.id, known ? mergeReports(known, report) : report);
  }
  return [...found.values()];
}

async function searched(store: Store, query: string): Promise<Report[]> {
  const search = librarySearches(store, () => Promise.resolve(() => false));
  const ids = new Set<string>();
  for (let from = 0; from < MOST;) {
    const { rows, isAll, total } = await search({ query, from, count: ROWS, fresh: from === 0 });
    for (const row of rows) if (row) ids.add(row.id);
    from += rows.length;
    if (isAll && from >= total) break;
  }
  return byIds(store, [...ids]);
}

/** The reports of a tab's story, with what the person decided on them and noted. */
async function ofTab({ store }: World, tab: number): Promise<Statement[] | null> {
  const context = (await tabEntry(tab))?.context;
  if (!context) return null;
  const { pageReportId, matches, reports, reading } = context;
  const same = matches.filter(({ relation }) => relation === 'same-story');
  const ids = new Set([pageReportId, ...same.map(({ reportId }) => reportId)]);
  const statements = [...ids].flatMap((id) => (reports[id] && statementOf(reports[id])) ?? []);
  const said = await decisionsOn(store, storyKey(reading));
  for (const report of new Set([...said.words.keys(), ...said.joins.keys()])) {
    const [word, sameOriginAs] = [said.words.get(report), said.joins.get(report)];
    statements.push({
      kind: 'decision',
      story: pageReportId,
      report,
      ...(word ? { word } : {}),
      ...(sameOriginAs ? { sameOriginAs } : {}),
    });
  }
  for (const { id, about, text, changed } of await notesAbout(store, [...ids]))
    statements.push({
      kind: 'note',
      id,
      report: about,
      text: text.slice(0, 10_000),
      at: second(changed),
    });
  return statements;
}

/** Makes a dataset of one's own. Fails with `not-told` where the tab tells no story. */
export async function makeOwn(
  world: World,
  { title, from }: MakeRequest,
  at: string,
): Promise<Result<string>> {
  let statements: Statement[] | null = [];
  if (from !== null)
    statements =
      'tab' in from
        ? await ofTab(world, from.tab)
        : (await searched(world.store, from.query)).flatMap((one) => statementOf(one) ?? []);
  if (!statements) return failed('not-told');
  const sound = statements.filter((one) => isSound(one, second(at)));
  return beginOwn(world, emptyOwn(newFacts(title)), sound, 'made', { at });
}
