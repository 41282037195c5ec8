import { nextNumber } from './catalogue';
import { whenFree } from './exclusive';
import { PARTS } from './garbage';
import { keepLoad } from './load-record';
import { mergeSlice, plannedMerge } from './merge-segments';
import type { Store } from './open';
import type { Load } from './schema';

/** Segments of one load from which on they are made one: each costs every search a read a term. */
const MOST = 2;

async function keep(store: Store, load: Load): Promise<Load> {
  await keepLoad(store, load);
  return load;
}

/** Makes one segment of a load's many; goes on where an interrupted merge stopped. */
export async function mergeLoaded(
  store: Store,
  begun: Load,
  onProgress: (share: number) => void = () => {},
): Promise<Load> {
  let load = begun;
  if (load.segments.length < MOST && !load.segments.some(({ scratch }) => scratch)) return load;
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
  return keep(store, { ...load, segments: [job.output], merge: null });
}

/** A load without the segments of a scratch place that was dropped since: its sheets are indexed anew. */
export async function withoutDropped(store: Store, load: Load): Promise<Load> {
  const present = new Set(await store.scratch.present());
  const whole = load.segments.every(({ number, scratch }) => !scratch || present.has(number));
  return whole ? load : keep(store, { ...load, segments: [], merge: null });
}

/** Name under which loads keep the scratch place. */
export const SCRATCH = 'scratch';

/**
 * Gives back the room that loads took for segments they have merged, unless a load is under way or somebody else makes
 * or removes parts: Chromium never tells what a bucket holds when it is deleted meanwhile. Then the next sweep does.
 */
export async function freeScratch(store: Store): Promise<void> {
  await whenFree(PARTS, () => whenFree(SCRATCH, () => store.dropScratch()));
}
