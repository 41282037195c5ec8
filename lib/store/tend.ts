import { Collector } from '@/lib/core/retrieval/collect';
import { ANALYSIS_VERSION } from '@/lib/core/text/terms';
import { collectSheets, writeSegment } from './build';
import { isFull } from './attempt';
import { changeCatalogue, nextNumber, readCatalogue } from './catalogue';
import { exclusive, shared } from './exclusive';
import { collectGarbage, PARTS } from './garbage';
import { isDamage, isMissing } from './lists';
import { mergeSlice, plannedMerge } from './merge-segments';
import type { Store } from './open';
import type { Catalogue, Segment, SheetRange } from './schema';
import { repair } from './repair';
import { sealRecent } from './seal';
import { isMostlyGone, ripe } from './tiers';

/** The first sheets of any volume that no segment covers, or null. */
export function uncovered(
  volumes: Catalogue['volumes'],
  segments: readonly Segment[],
): SheetRange | null {
  for (const { number: volume, sheets } of volumes) {
    const ranges = segments
      .flatMap((one) => one.ranges)
      .filter((range) => range.volume === volume)
      .toSorted((a, b) => a.from - b.from);
    let end = 0;
    for (const range of ranges) {
      if (range.from > end) return { volume, from: end, sheets: range.from - end };
      end = Math.max(end, range.from + range.sheets);
    }
    if (end < sheets) return { volume, from: end, sheets: sheets - end };
  }
  return null;
}

/** Indexes the next sheets that no segment of today's analysis covers; swaps a whole new index in once it is complete. */
async function reindexStep(store: Store): Promise<boolean> {
  const { volumes, segments, rebuilt } = await readCatalogue(store);
  const stale = segments.some(({ analysis }) => analysis !== ANALYSIS_VERSION);
  const fresh = stale
    ? [...rebuilt, ...segments.filter(({ analysis }) => analysis === ANALYSIS_VERSION)]
    : segments;
  const range = uncovered(volumes, fresh);
  if (range === null) {
    if (!stale) return false;
    await changeCatalogue(store, (old) => ({
      ...old,
      segments: [
        ...old.segments.filter(({ analysis }) => analysis === ANALYSIS_VERSION),
        ...old.rebuilt,
      ],
      rebuilt: [],
      merge: null,
      garbage: [
        ...old.garbage,
        ...old.segments.flatMap((one) => (one.analysis === ANALYSIS_VERSION ? [] : [one.number])),
        ...(old.merge ? [old.merge.output.number] : []),
      ],
    }));
    return true;
  }
  const { volume, from, sheets } = range;
  const collector = new Collector();
  const end = await collectSheets(store, volume, [from, from + sheets], collector);
  const number = await nextNumber(store);
  const segment = await writeSegment(store, number, collector, [
    { volume, from, sheets: end - from },
  ]);
  await changeCatalogue(store, (old) =>
    stale
      ? { ...old, rebuilt: [...old.rebuilt, segment] }
      : { ...old, segments: [...old.segments, segment] },
  );
  return true;
}

/** A catalogue with the output of a merge in place of its inputs; one that covers nothing is not kept. */
function withMerged(
  old: Catalogue,
  output: Segment,
  inputs: ReadonlySet<number>,
): Pick<Catalogue, 'segments' | 'garbage'> {
  const rest = old.segments.filter(({ number }) => !inputs.has(number));
  const empty = output.ranges.length === 0;
  return {
    segments: empty ? rest : [...rest, output],
    garbage: [...old.garbage, ...inputs, ...(empty ? [output.number] : [])],
  };
}

/** Does the next slice of a merge, or begins one. */
async function mergeStep(store: Store): Promise<boolean> {
  const { merge, segments, rebuilt, volumes } = await readCatalogue(store);
  if (rebuilt.length > 0) return false;
  if (merge === null) {
    const shown = new Set(volumes.map(({ number }) => number));
    const due = ripe(segments);
    const inputs =
      due.length > 0 ? due : segments.filter((one) => isMostlyGone(one, shown)).slice(0, 1);
    if (inputs.length === 0) return false;
    const job = plannedMerge(inputs, await nextNumber(store), (volume) => shown.has(volume));
    await changeCatalogue(store, (old) => ({ ...old, merge: job }));
    return true;
  }
  const inputs = new Set(merge.inputs.map(({ number }) => number));
  const listed = merge.inputs.every(({ number }) => segments.some((one) => one.number === number));
  if (!listed) {
    await changeCatalogue(store, (old) => ({
      ...old,
      merge: null,
      garbage: [...old.garbage, merge.output.number],
    }));
    return true;
  }
  if ((await mergeSlice(store, merge)) < 1) return true;
  await changeCatalogue(store, (old) => ({
    ...old,
    merge: null,
    ...withMerged(old, merge.output, inputs),
  }));
  return true;
}

/** Gives up the merge under way: it needs room for a second index while it lasts. */
async function abandonMerge(store: Store): Promise<void> {
  await changeCatalogue(store, (old) => ({
    ...old,
    merge: null,
    garbage: [...old.garbage, ...(old.merge ? [old.merge.output.number] : [])],
  }));
  await collectGarbage(store);
}

/** Seals recent reports; where the volume they would go to is gone, what it held is given up first. */
async function sealOrRepair(store: Store): Promise<boolean> {
  try {
    return await sealRecent(store);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await repair(store);
    return true;
  }
}

async function step(store: Store): Promise<boolean> {
  if ((await collectGarbage(store)) > 0) return true;
  if (await sealOrRepair(store)) return true;
  if (await reindexStep(store)) return true;
  try {
    return await mergeStep(store);
  } catch (error) {
    if (isFull(error)) {
      await abandonMerge(store);
      return false;
    }
    if (!isDamage(error)) throw error;
    await repair(store);
    return true;
  }
}

/**
 * Does one step of what keeps the library quick, each well under two seconds: removes what nobody reads, seals recent
 * reports, indexes what is not indexed, merges segments. Answers false when there is nothing to do, or no room to do
 * it. A death costs at most the step under way.
 */
export function tendOnce(store: Store): Promise<boolean> {
  return shared(PARTS, () => exclusive('tend', () => step(store)));
}
