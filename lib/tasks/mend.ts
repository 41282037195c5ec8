import { keepCensus, keptCensus, keptLosses } from '@/lib/browser/census';
import { bothLosses, isLoss, NO_LOSSES, type Losses } from '@/lib/core/model/losses';
import { censusOf, lossesBetween, type Census } from '@/lib/store/census';
import { dataset } from '@/lib/store/datasets';
import { exclusive } from '@/lib/store/exclusive';
import { sweep } from '@/lib/store/garbage';
import type { Store } from '@/lib/store/open';
import { repair } from '@/lib/store/repair';
import { tendOnce } from '@/lib/store/tend';

const lost = (before: Census | null, now: Census): Losses =>
  before === null ? NO_LOSSES : lossesBetween(before, now);

/**
 * Looks for what is damaged: what the catalogue forgot is taken back, what cannot be read is dropped, the index is made
 * anew by the upkeep. What is gone then is kept for a person to be told, by how many reports and which datasets.
 */
export const mend = (store: Store): Promise<void> =>
  // What two of them find at once would be counted twice.
  exclusive('mend', () => mendOnce(store));

async function mendOnce(store: Store): Promise<void> {
  const before = await keptCensus();
  const { work } = lost(before, await censusOf(store));
  await sweep(store);
  const repaired = await exclusive('tend', () => repair(store));
  const now = await censusOf(store);
  const gone = lost(before, now);
  const named = await Promise.all(
    repaired.datasets.map(async (id) => ({ id, title: (await dataset(store, id))?.title ?? id })),
  );
  const found = bothLosses(gone, { ...NO_LOSSES, datasets: named });
  const reports = Math.max(gone.reports, repaired.lost);
  await keepCensus(now, bothLosses(await keptLosses(), { ...found, reports, work }));
}

/** A step of the upkeep (`tendOnce`); at its end the library is counted, and mended when something is gone. */
export async function tend(store: Store): Promise<boolean> {
  if (await tendOnce(store)) return true;
  const now = await censusOf(store);
  if (isLoss(lost(await keptCensus(), now))) {
    await mend(store);
    return true;
  }
  await keepCensus(now);
  return false;
}
