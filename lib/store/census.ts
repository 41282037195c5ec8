import type { Losses, LostDataset } from '@/lib/core/model/losses';
import { catalogueIn } from './catalogue';
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
}

/** Counts what the library holds, in one transaction; opens neither volumes nor segments. */
export function censusOf(store: Store): Promise<Census> {
  return store.run(async (db) => {
    const tx = db.transaction(['datasets', 'catalogue', 'recent', 'dead']);
    const [shown, catalogue, recent, dead] = await Promise.all([
      tx.objectStore('datasets').getAll(),
      catalogueIn(tx),
      tx.objectStore('recent').count(),
      deadIn(tx),
    ]);
    const { volumes, removals = 0 } = catalogue;
    const own = { ...catalogue, volumes: volumes.filter(({ dataset }) => dataset === null) };
    const held = new Set(volumes.map(({ dataset }) => dataset));
    const datasets = shown
      .filter(({ id, state }) => state === 'ready' && held.has(id))
      .map(({ id, title }) => ({ id, title }));
    return { removals, datasets, pages: storedReports(own, dead) + recent };
  });
}

/** What is gone although no person removed anything in between. */
export function lossesBetween(before: Census, now: Census): Losses {
  if (now.removals > before.removals) return { reports: 0, datasets: [] };
  const held = new Set(now.datasets.map(({ id }) => id));
  return {
    reports: Math.max(0, before.pages - now.pages),
    datasets: before.datasets.filter(({ id }) => !held.has(id)),
  };
}
