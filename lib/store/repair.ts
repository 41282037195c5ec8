import { readBucket } from '@/lib/core/retrieval/bucket';
import { opened } from '@/lib/core/retrieval/sealed';
import { FIRST_CHUNK } from '@/lib/core/retrieval/segment';
import { encodeSheet, openSheet, SLOTS } from '@/lib/core/retrieval/sheet';
import { changeCatalogue, readCatalogue, withoutVolumes } from './catalogue';
import { isDamage } from './lists';
import type { Store } from './open';
import type { Parts } from './parts';
import type { Segment, Volume } from './schema';
import { whole } from './write';

/** What was found damaged and what became of it. */
export interface Repair {
  /** Segments that were dropped; they are made anew from the volumes. */
  readonly segments: number;
  /** Datasets that were dropped because part of them is unreadable: to be loaded again. */
  readonly datasets: readonly string[];
  /** Reports that only pages had shown and that nobody can read any more. */
  readonly lost: number;
}

const AT_ONCE = 64;

/** Reads records with keys from `start` up to `end`, some at a time; a failed read is told as an undefined record. */
async function eachRecord(
  parts: Parts,
  number: number,
  [start, end]: readonly [number, number],
  see: (record: unknown, key: number) => void,
): Promise<void> {
  for (let first = start; first < end; first += AT_ONCE) {
    const keys = Array.from({ length: Math.min(AT_ONCE, end - first) }, (_, i) => first + i);
    const records = await Promise.allSettled(
      keys.map((key) => parts.use(number, (db) => db.get('records', key))),
    );
    records.forEach((one, i) => {
      see(one.status === 'fulfilled' ? one.value : undefined, first + i);
    });
  }
}

async function isWhole(store: Store, { number, bits }: Segment): Promise<boolean> {
  try {
    let chunks = 0;
    await eachRecord(store.segments, number, [0, 2 ** bits], (record, bucket) => {
      for (const entry of readBucket(record, bits, bucket))
        chunks = Math.max(chunks, entry.firstChunk + entry.chunks);
    });
    await eachRecord(store.segments, number, [FIRST_CHUNK, FIRST_CHUNK + chunks], opened);
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Reports that can be read on a volume, and the sheets that cannot. */
async function readable(
  store: Store,
  { number, sheets }: Volume,
): Promise<{ reports: number; broken: number[] }> {
  let reports = 0;
  const broken: number[] = [];
  await eachRecord(store.volumes, number, [0, sheets], (record, sheet) => {
    try {
      reports += openSheet(record).size;
    } catch (error) {
      if (!isDamage(error)) throw error;
      broken.push(sheet);
    }
  });
  return { reports, broken };
}

/** Puts empty sheets in place of unreadable ones of what pages showed. Answers how many reports that loses. */
async function giveUp(
  store: Store,
  volume: Volume,
  reports: number,
  broken: readonly number[],
): Promise<number> {
  const empty = encodeSheet([]);
  await store.volumes.make(volume.number, async (db) => {
    const tx = db.transaction('records', 'readwrite');
    await whole(tx, () => Promise.all(broken.map((sheet) => tx.store.put(empty, sheet))));
  });
  const gone = new Set(broken);
  let buried = 0;
  await changeCatalogue(
    store,
    (old) => ({
      ...old,
      volumes: old.volumes.map((one) => (one.number === volume.number ? { ...one, reports } : one)),
    }),
    ['dead'],
    async (tx) => {
      const places = (await tx.objectStore('dead').get(volume.number)) ?? [];
      const kept = places.filter((place) => !gone.has(Math.floor(place / SLOTS)));
      buried = places.length - kept.length;
      await tx.objectStore('dead').put(kept, volume.number);
    },
  );
  return volume.reports - reports - buried;
}

/**
 * Looks at everything the library is made of and drops what cannot be read: a segment is made anew by `tendOnce`, a
 * dataset must be loaded again, and of what pages showed only unreadable sheets are lost. Takes seconds for a large
 * library; for when a search has met a damage.
 */
export async function repair(store: Store): Promise<Repair> {
  const { segments, volumes } = await readCatalogue(store);
  const bad = new Set<number>();
  for (const segment of segments) if (!(await isWhole(store, segment))) bad.add(segment.number);
  const datasets = new Set<string>();
  let lost = 0;
  for (const volume of volumes) {
    const { reports, broken } = await readable(store, volume);
    if (broken.length === 0) continue;
    if (volume.dataset === null) lost += await giveUp(store, volume, reports, broken);
    else datasets.add(volume.dataset);
  }
  await changeCatalogue(
    store,
    (old) => {
      const dropped = new Set(
        old.volumes.flatMap((one) =>
          one.dataset !== null && datasets.has(one.dataset) ? [one.number] : [],
        ),
      );
      const rest = withoutVolumes(old, (number) => dropped.has(number));
      return {
        ...rest,
        merge: null,
        segments: rest.segments.filter(({ number }) => !bad.has(number)),
        garbage: [...rest.garbage, ...bad, ...(rest.merge ? [rest.merge.output.number] : [])],
      };
    },
    ['datasets'],
    async (tx) => {
      for (const id of datasets) {
        const known = await tx.objectStore('datasets').get(id);
        if (known) await tx.objectStore('datasets').put({ ...known, state: 'loading', loaded: 0 });
      }
    },
  );
  return { segments: bad.size, datasets: [...datasets], lost };
}
