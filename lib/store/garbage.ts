import type { DatasetSummary } from '@/lib/core/model/context';
import { readAside } from './aside';
import { changeCatalogue, numbersOf, partsOf, readCatalogue } from './catalogue';
import { whenFree } from './exclusive';
import { isDamage } from './lists';
import type { Store } from './open';
import type { Catalogue, Load, MergeJob, VolumeNote } from './schema';
import { ofVolume, restoreStatements } from './statements';
import { putProgress } from './write';

/** Name under which whoever makes parts keeps the sweep away. */
export const PARTS = 'parts';
/** Key of a volume's note on itself. */
const NOTE = 'volume';

const outputOf = (merge: MergeJob | null): number[] => (merge ? [merge.output.number] : []);

/** Removes a part, whichever kind it is of: numbers are given once. */
async function removePart(store: Store, number: number): Promise<void> {
  const kinds = [store.volumes, store.segments, store.scratch];
  await Promise.all(kinds.map((parts) => parts.remove(number)));
}

/** Numbers of all parts that somebody reads, goes on making or will remove. */
const listed = (catalogues: readonly Catalogue[], loads: readonly Load[]): Set<number> =>
  new Set([
    ...catalogues.flatMap(partsOf),
    ...loads.flatMap(({ volume, segments, merge }) => [
      volume,
      ...numbersOf(segments),
      ...outputOf(merge),
    ]),
  ]);

/** Removes parts that nobody reads any more. Answers how many. */
export async function collectGarbage(store: Store): Promise<number> {
  const { garbage } = await readCatalogue(store);
  if (garbage.length === 0) return 0;
  for (const number of garbage) await removePart(store, number);
  const gone = new Set(garbage);
  await changeCatalogue(
    store,
    (old) => ({ ...old, garbage: old.garbage.filter((number) => !gone.has(number)) }),
    ['dead', 'statements'],
    (tx) =>
      Promise.all(
        garbage.flatMap((number) => [
          tx.objectStore('dead').delete(number),
          tx.objectStore('statements').delete(ofVolume(number)),
        ]),
      ),
  );
  return garbage.length;
}

/** Writes into a volume what the catalogue says of it, so that it survives the loss of the catalogue. */
export function noteVolume(store: Store, note: VolumeNote): Promise<unknown> {
  return store.volumes.use(note.volume.number, (db) => putProgress(db, note, NOTE));
}

/** What a volume says of itself; null for one that was never shown. */
async function noteOf(store: Store, number: number): Promise<VolumeNote | null> {
  try {
    return await store.volumes.use(
      number,
      async (db): Promise<VolumeNote | null> => (await db.get('progress', NOTE)) ?? null,
    );
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** Takes back volumes of a catalogue that was lost: whole ones whose dataset is not there anew. */
function adopt(store: Store, notes: readonly VolumeNote[]): Promise<Catalogue> {
  const summaries: DatasetSummary[] = notes.flatMap(({ summary }) => summary ?? []);
  return changeCatalogue(
    store,
    (old) => ({
      ...old,
      next: Math.max(old.next, ...notes.map(({ volume }) => volume.number + 1)),
      volumes: [...old.volumes, ...notes.map(({ volume }) => volume)],
    }),
    ['datasets'],
    (tx) => Promise.all(summaries.map((one) => tx.objectStore('datasets').put(one))),
  );
}

/**
 * Puts in order what a death or a damage left: parts that were half made are removed, whole volumes that the catalogue
 * forgot are taken back, and indexed by the next `tendOnce`. For the start of the background; does nothing while
 * somebody makes parts unless it is to wait for its `turn`. Answers how many volumes were taken back.
 */
export async function sweep(
  store: Store,
  turn: (name: string, work: () => Promise<number>) => Promise<number | null> = whenFree,
): Promise<number> {
  const swept = await turn(PARTS, async () => {
    const catalogue = await readCatalogue(store);
    const aside = await readAside(store);
    const known = listed(
      aside ? [catalogue, aside.catalogue] : [catalogue],
      await store.run((db) => db.getAll('loads')),
    );
    const datasets = new Set(catalogue.volumes.map(({ dataset }) => dataset));
    const taken: VolumeNote[] = [];
    // Of two volumes of one dataset the newer one was shown last.
    const present = (await store.volumes.present()).toSorted((a, b) => b - a);
    for (const number of present) {
      if (known.has(number)) continue;
      const note = await noteOf(store, number);
      const { dataset } = note?.volume ?? { dataset: null };
      const wanted = note && (dataset === null || !datasets.has(dataset));
      if (wanted && (await restoreStatements(store, number))) {
        datasets.add(dataset);
        taken.push(note);
        known.add(number);
      } else await store.volumes.remove(number);
    }
    if (taken.length > 0) await adopt(store, taken);
    for (const parts of [store.segments, store.scratch]) {
      for (const number of await parts.present())
        if (!known.has(number)) await parts.remove(number);
    }
    return taken.length;
  });
  return swept ?? 0;
}
