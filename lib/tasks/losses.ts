import { forgetLosses, keptCensus, keptLosses } from '@/lib/browser/census';
import type { LibraryStatus } from '@/lib/core/model/context';
import { isLoss, openLosses, type Losses } from '@/lib/core/model/losses';
import { done, type Problem, type Result } from '@/lib/core/model/problem';
import { attempt } from '@/lib/store/attempt';
import { censusOf, lossesBetween } from '@/lib/store/census';
import { libraryStatus } from '@/lib/store/datasets';
import type { Store } from '@/lib/store/open';

/** What damages took and a person has still to be told. */
export const losses = (store: Store): Promise<Result<Losses>> =>
  attempt(async () => openLosses(await keptLosses(), (await libraryStatus(store)).datasets));

/**
 * Whether the library holds less than when it was last counted, though no person removed anything: a damaged database
 * often opens fine and is empty, and what is evicted is gone without a word.
 */
export async function isShort(store: Store): Promise<boolean> {
  const before = await keptCensus();
  return before !== null && isLoss(lossesBetween(before, await censusOf(store)));
}

/** A person was told. */
export async function dismissLosses(): Promise<Result<null>> {
  await forgetLosses();
  return done(null);
}

/** The same as problems of a context. */
export async function lossProblems({ datasets }: LibraryStatus): Promise<Problem[]> {
  const open = openLosses(await keptLosses(), datasets);
  const titles = open.datasets.map(({ title }) => title).join(', ');
  return [
    ...(open.reports > 0
      ? [{ code: 'reports-lost' as const, params: { count: open.reports } }]
      : []),
    ...(open.work > 0 ? [{ code: 'work-lost' as const, params: { count: open.work } }] : []),
    ...(titles === '' ? [] : [{ code: 'datasets-damaged' as const, params: { titles } }]),
  ];
}
