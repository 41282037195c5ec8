import { nextNumber } from './catalogue';
import { mergeSlice, plannedMerge } from './merge-segments';
import type { Store } from './open';
import type { Load } from './schema';

/** Segments of one load from which on they are made one: each costs every search a read a term. */
const MOST = 2;

async function keep(store: Store, load: Load): Promise<Load> {
  await store.run((db) => db.put('loads', load));
  return load;
}

/** Makes one segment of a load's many; goes on where an interrupted merge stopped. */
export async function mergeLoaded(
  store: Store,
  begun: Load,
  onProgress: (share: number) => void = () => {},
): Promise<Load> {
  let load = begun;
  if (load.segments.length < MOST) return load;
  if (load.merge === null) {
    const number = await nextNumber(store);
    load = await keep(store, { ...load, merge: plannedMerge(load.segments, number, () => true) });
  }
  const job = load.merge;
  if (job === null) return load;
  for (let share = 0; share < 1;) {
    share = await mergeSlice(store, job);
    onProgress(share);
  }
  load = await keep(store, { ...load, segments: [job.output], merge: null });
  for (const { number } of job.inputs) await store.segments.remove(number);
  return load;
}
