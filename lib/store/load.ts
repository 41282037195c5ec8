import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import { Collector } from '@/lib/core/retrieval/collect';
import { documentOf } from '@/lib/core/retrieval/document';
import { packSheets } from '@/lib/core/retrieval/pack-sheets';
import { SLOTS } from '@/lib/core/retrieval/sheet';
import { collectSheets, writeSegment } from './build';
import { changeCatalogue, nextNumber, withoutVolumes } from './catalogue';
import { noteVolume } from './garbage';
import { beginLoad, keepLoad, mustStand } from './load-record';
import { mergeLoaded, withoutDropped } from './merge-loaded';
import type { Store } from './open';
import type { Load, PartProgress } from './schema';
import { whole } from './write';

const KEY = 'load';
const NOTHING: PartProgress = { done: 0, next: 0, reports: 0 };

/** A dataset on its way in. */
export interface Loading {
  /** Reports of the dataset that were taken already; the caller goes on behind them. */
  readonly done: number;
  /** Keeps the next reports and how far the dataset is read with them, in one transaction. */
  add(reports: readonly Report[], done: number): Promise<void>;
  /** Number of its volume: what it says beside reports is kept under it. */
  readonly volume: number;
  /** Completes the index and shows the dataset in place of its former revision, all at once. */
  publish(onProgress?: (share: number) => void): Promise<void>;
}

/** Sheets that segments of the load already cover. */
const covered = ({ segments }: Load): number =>
  segments.reduce((sum, { ranges }) => sum + ranges.reduce((all, one) => all + one.sheets, 0), 0);

/**
 * Begins a load, or goes on with the one of this revision that was interrupted. `at`: UTC ISO 8601; `room`: postings
 * collected before they are written.
 */
export async function openLoad(
  store: Store,
  summary: DatasetSummary,
  at: string,
  room?: number,
): Promise<Loading> {
  let load = await withoutDropped(store, await beginLoad(store, summary, at));
  const { volume } = load;
  let progress = await store.volumes.make(
    volume,
    async (db) => (await db.get('progress', KEY)) ?? NOTHING,
  );
  const collector = new Collector(room);
  let first = covered(load);

  /** Writes what was collected as a segment over the sheets up to `end`. */
  async function flush(end: number, last = false): Promise<void> {
    const number = await nextNumber(store);
    const range = { volume, from: first, sheets: end - first };
    const alone = last && load.segments.length === 0;
    const segment = await writeSegment(store, number, collector, [range], !alone);
    load = { ...load, segments: [...load.segments, segment] };
    await keepLoad(store, load);
    first = end;
  }

  while (first < progress.next) {
    const end = await collectSheets(store, volume, [first, progress.next], collector);
    if (end === progress.next) break;
    await flush(end);
  }

  return {
    done: progress.done,
    volume,
    async add(reports, done) {
      const sheets = packSheets(reports);
      const next = {
        done,
        next: progress.next + sheets.length,
        reports: progress.reports + reports.length,
      };
      const analysed = await store.volumes.make(volume, async (db) => {
        const tx = db.transaction(['records', 'progress'], 'readwrite', { durability: 'relaxed' });
        const records = tx.objectStore('records');
        return whole(tx, async () => {
          const writing = [
            ...sheets.map(({ bytes }, i) => records.put(bytes, progress.next + i)),
            tx.objectStore('progress').put(next, KEY),
          ];
          // The browser writes in a process of its own; meanwhile the reports are analysed.
          const documents = sheets.map((sheet) => sheet.reports.map(documentOf));
          await Promise.all(writing);
          return documents;
        });
      });
      for (const [i, documents] of analysed.entries()) {
        const terms = documents.reduce((sum, one) => sum + one.length, 0);
        const number = progress.next + i;
        if (!collector.takes((number - first + 1) * SLOTS, terms)) await flush(number);
        const place = (number - first) * SLOTS;
        documents.forEach((document, slot) => collector.add(place + slot, document));
      }
      progress = next;
    },
    async publish(onProgress) {
      if (collector.count > 0 || load.segments.length === 0) await flush(progress.next, true);
      load = await mergeLoaded(store, load, onProgress);
      await show(store, load, progress);
    },
  };
}

/** Puts a complete load in place of the dataset's former volumes. */
async function show(store: Store, load: Load, { next, reports }: PartProgress): Promise<void> {
  const { id, volume, at, summary } = load;
  const added = { number: volume, dataset: id, at, sheets: next, reports };
  const ready: DatasetSummary = { ...summary, state: 'ready', loaded: summary.reports };
  // First, so that nothing is shown of which it fails; a load that is given up is removed with its note.
  await noteVolume(store, { volume: added, summary: ready });
  await changeCatalogue(
    store,
    (old) => {
      const former = new Set(
        old.volumes.filter(({ dataset }) => dataset === id).map(({ number }) => number),
      );
      const rest = withoutVolumes(old, (number) => former.has(number));
      return {
        ...rest,
        volumes: [...rest.volumes, added],
        segments: [...rest.segments, ...load.segments],
      };
    },
    ['loads', 'datasets'],
    async (tx) => {
      await mustStand(tx.objectStore('loads'), load);
      await tx.objectStore('loads').delete(id);
      await tx.objectStore('datasets').put(ready);
    },
  );
}
