import { storageUse } from '@/lib/browser/storage-use';
import { keepCensus, keptCensus, keptLosses } from '@/lib/browser/census';
import { bothLosses, isLoss, NO_LOSSES, type Losses } from '@/lib/core/model/losses';
import { censusOf, lossesBetween, missesVolumes, type Census } from '@/lib/store/census';
import { setAside } from '@/lib/store/aside';
import { dropSpare, keepSpare } from '@/lib/store/spare/keep';
import { isAnew, restoreSpare } from '@/lib/store/spare/restore';
import { dataset } from '@/lib/store/datasets';
import { exclusive } from '@/lib/store/exclusive';
import { sweep } from '@/lib/store/garbage';
import type { Store } from '@/lib/store/open';
import { repair } from '@/lib/store/repair';
import { tendOnce } from '@/lib/store/tend';
import { wakeAreas } from './areas';

const lost = (before: Census | null, now: Census): Losses =>
  before === null ? NO_LOSSES : lossesBetween(before, now);

/**
 * Looks for what is damaged: what the catalogue forgot is taken back, what cannot be read is dropped, the index is made
 * anew by the upkeep. What is gone then is kept for a person to be told, by how many reports and which datasets.
 */
export const mend = (store: Store): Promise<void> =>
  // What two of them find at once would be counted twice.
  exclusive('mend', () => mendOnce(store));

/**
 * Takes back what a person wrote where the library's database was made anew. Where the spare cannot be read nothing else
 * waits for it: what is lost is told, and the next upkeep tries again.
 */
async function takeWorkBack(store: Store): Promise<void> {
  const isBack = await restoreSpare(store, new Date().toISOString()).catch(() => false);
  // What is followed did not ring, as nobody knew of it.
  if (isBack) await wakeAreas({ store });
}

async function mendOnce(store: Store): Promise<void> {
  const before = await keptCensus();
  await takeWorkBack(store);
  const { work } = lost(before, await censusOf(store));
  await sweep(store, exclusive);
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

/** Whether something can be taken back, or has to be given up. */
const hasToBeMended = async (store: Store): Promise<boolean> =>
  (await isAnew(store).catch(() => false)) || (await missesVolumes(store));

/** A step of the upkeep (`tendOnce`); at its end the library is counted, and mended when something is gone. */
export async function tend(store: Store): Promise<boolean> {
  if (await tendOnce(store)) return true;
  const now = await censusOf(store);
  const isShort = isLoss(lost(await keptCensus(), now));
  if (isShort || (await hasToBeMended(store))) {
    await mend(store);
    // What could not be mended is tried again at the next occasion, not at once.
    return !(await hasToBeMended(store));
  }
  await keepCensus(now);
  // What fails is tried again at the next occasion; what is lost meanwhile is told.
  await keepSpareWhereRoom(store).catch(() => null);
  return false;
}

/** Room that is left to others, bytes: where a disk is full, what is written last is what breaks. */
const LEFT = 16 * 1_024 * 1_024;

/** Keeps the spare where there is room for it. */
async function keepSpareWhereRoom(store: Store): Promise<void> {
  const use = await storageUse();
  if (!use.ok || use.value.quota - use.value.bytes > LEFT) await keepSpare(store);
}

/** Empties the library, see `setAside`, and with it the spare; what was lost before is taken back first, to go with the rest. */
export async function setAllAside(store: Store): Promise<number> {
  await takeWorkBack(store);
  const reports = await setAside(store);
  // Where it fails, the next upkeep finds that the stores have changed.
  await dropSpare(store).catch(() => null);
  return reports;
}
