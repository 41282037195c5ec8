import { NO_LOSSES, type Losses, type LostDataset } from '@/lib/core/model/losses';
import { catalogueIn, readCatalogue } from './catalogue';
import { deadIn } from './dead';
import type { Store } from './open';
import { storedReports } from './snapshot';

/** What a library held, to be kept elsewhere: a damaged database often opens fine and is empty or short. */
export interface Census {
  /** How often a person had removed something. */
  readonly removals: number;
  /** Datasets that were complete. */
  readonly datasets: readonly LostDataset[];
  /** Reports that pages had shown. */
  readonly pages: number;
  /** Notes, boards, decisions, datasets of one's own, and what is followed: nobody else has them. */
  readonly work: number;
  /** Whose library it is; null before anything was written. */
  readonly library: string | null;
}

const WORK = ['notes', 'boards', 'decisions', 'own', 'subscriptions', 'feeds'] as const;

/** Counts what the library holds, in one transaction; opens neither volumes nor segments. */
export function censusOf(store: Store): Promise<Census> {
  return store.run(async (db) => {
    const tx = db.transaction(['datasets', 'catalogue', 'recent', 'dead', ...WORK]);
    const [shown, catalogue, recent, dead, ...work] = await Promise.all([
      tx.objectStore('datasets').getAll(),
      catalogueIn(tx),
      tx.objectStore('recent').count(),
      deadIn(tx),
      ...WORK.map((name) => tx.objectStore(name).count()),
    ]);
    const { volumes, removals = 0, library = null } = catalogue;
    const own = { ...catalogue, volumes: volumes.filter(({ dataset }) => dataset === null) };
    const held = new Set(volumes.map(({ dataset }) => dataset));
    const datasets = shown
      .filter(({ id, state }) => state === 'ready' && held.has(id))
      .map(({ id, title }) => ({ id, title }));
    return {
      removals,
      datasets,
      pages: storedReports(own, dead) + recent,
      work: work.reduce((sum, count) => sum + count, 0),
      library,
    };
  });
}

/** Whether a volume that holds anything is not there: the place of reports can be emptied as well as the library's own. */
export async function missesVolumes(store: Store): Promise<boolean> {
  const [{ volumes }, present] = await Promise.all([readCatalogue(store), store.volumes.present()]);
  return volumes.some(({ number, sheets }) => sheets > 0 && !present.includes(number));
}

/** What is gone although no person removed anything in between. */
export function lossesBetween(before: Census, now: Census): Losses {
  const anew = before.library !== null && before.library !== now.library;
  if (!anew && now.removals > before.removals) return NO_LOSSES;
  const held = new Set(now.datasets.map(({ id }) => id));
  return {
    reports: Math.max(0, before.pages - now.pages),
    datasets: before.datasets.filter(({ id }) => !held.has(id)),
    // A person removes what they wrote one by one; what is gone with the database, nobody has removed.
    work: anew ? Math.max(0, before.work - now.work) : 0,
  };
}
