import { assembleContext } from '@/lib/core/corroboration/assemble';
import type { LibraryStatus, StoryContext } from '@/lib/core/model/context';
import { UNDECIDED } from '@/lib/core/model/decision';
import { done, failed, type Problem, type Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { followUpQuery } from '@/lib/core/retrieval/follow-up';
import type { OutletTable } from '@/lib/core/outlets/table';
import { queryOf } from '@/lib/core/retrieval/query';
import { attempt } from '@/lib/store/attempt';
import { findCandidates, type Candidates } from '@/lib/store/candidates';
import { libraryStatus } from '@/lib/store/datasets';
import { decisionsOn } from '@/lib/store/decisions';
import { hasRetractions, retractionsOn } from '@/lib/store/statements';
import type { Store } from '@/lib/store/open';
import { bringLanguages } from './languages';
import { bringNumbers, READS_NOTHING } from './numbers';
import { outletTable } from './outlet-table';
import { storyKey } from './story-key';

/** Reports held against a story at least; more while they fit about as well. */
const FEW = 64;
const NOTHING: Candidates = {
  reports: [],
  collection: { size: 0, df: () => null },
  incomplete: false,
  limit: null,
};
const NO_LIBRARY: LibraryStatus = { reports: 0, datasets: [] };

/** What the library knows of a story: reports that may tell it, decisions on them, how common its words are. */
export async function lookUp(store: Store, reading: Reading) {
  const later = followUpQuery(reading);
  const [found, followUps, decisions, library, isRetracted] = await Promise.all([
    findCandidates(store, queryOf(reading), FEW),
    later.length === 0 ? NOTHING : findCandidates(store, later, FEW),
    decisionsOn(store, storyKey(reading)),
    libraryStatus(store),
    hasRetractions(store),
  ]);
  const ids = [...found.reports, ...followUps.reports].map(({ id }) => id);
  const said = isRetracted ? await retractionsOn(store, [storyKey(reading), ...ids]) : [];
  const titles = new Map(library.datasets.map(({ id, title }) => [id, title]));
  const retractions = said.flatMap(({ dataset, statement }) =>
    statement.kind === 'decision' && statement.retracted !== undefined
      ? [
          {
            reportId: statement.report,
            words: statement.retracted,
            dataset: titles.get(dataset) ?? dataset,
          },
        ]
      : [],
  );
  return { found, followUps: followUps.reports, decisions, library, retractions };
}

/**
 * The context of a reading. Without a usable store it is computed from the page alone and says so; `no-headline`
 * without a story. The time it takes to look the story up is marked as `match` (User Timing).
 */
export async function findContext(
  store: Store,
  reading: Reading,
  table: Promise<OutletTable> = outletTable(),
): Promise<Result<StoryContext>> {
  const start = performance.now();
  const [kept, reader, outlets] = await Promise.all([
    attempt(() => lookUp(store, reading)),
    bringNumbers(),
    table,
  ]);
  performance.measure('match', { start });
  const { found, followUps, decisions, library, retractions } = kept.ok
    ? kept.value
    : {
        found: NOTHING,
        followUps: [],
        decisions: UNDECIDED,
        library: NO_LIBRARY,
        retractions: [],
      };
  const { reports: candidates, collection } = found;
  const isWhole = await bringLanguages(reading, [...candidates, ...followUps]);
  const context = assembleContext({
    reading,
    candidates,
    followUps,
    collection,
    decisions,
    retractions,
    library,
    outlets,
    numberReader: reader ?? READS_NOTHING,
  });
  if (!context) return failed('no-headline');
  const problems: Problem[] = [...context.problems];
  if (reader === null || !isWhole) problems.push({ code: 'partly-read' });
  if (!kept.ok) problems.push(kept.problem);
  if (found.incomplete) problems.push({ code: 'store-damaged' });
  if (found.limit !== null) problems.push({ code: 'more-reports', params: { count: found.limit } });
  return done({ ...context, problems });
}
