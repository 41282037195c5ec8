import { assembleContext } from '@/lib/core/corroboration/assemble';
import { queryTerms } from '@/lib/core/matching/query';
import type { LibraryStatus, StoryContext } from '@/lib/core/model/context';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { attempt } from '@/lib/store/attempt';
import { findCandidates } from '@/lib/store/candidates';
import { libraryStatus } from '@/lib/store/datasets';
import { decisionsOn } from '@/lib/store/decisions';
import type { Store } from '@/lib/store/open';
import { storyKey } from './story-key';

/** Most reports that are held against one story. */
const CANDIDATES = 300;
const NOTHING: LibraryStatus = { reports: 0, datasets: [] };

/** The context of a reading. Without a usable store it is computed from the page alone and says so; `no-headline` without a story. */
export async function findContext(store: Store, reading: Reading): Promise<Result<StoryContext>> {
  const kept = await attempt(async () => ({
    candidates: await findCandidates(store, queryTerms(reading), CANDIDATES),
    decisions: await decisionsOn(store, storyKey(reading)),
    library: await libraryStatus(store),
  }));
  const material = kept.ok
    ? kept.value
    : { candidates: [], decisions: new Map<string, never>(), library: NOTHING };
  const context = assembleContext({ reading, ...material });
  if (!context) return failed('no-headline');
  return done(kept.ok ? context : { ...context, problems: [...context.problems, kept.problem] });
}
