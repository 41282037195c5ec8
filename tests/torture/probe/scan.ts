import { readBucket, readChunks, readInline } from '@/lib/core/retrieval/bucket';
import { documentOf } from '@/lib/core/retrieval/document';
import { FIRST_CHUNK } from '@/lib/core/retrieval/segment';
import { openSheet, SLOTS } from '@/lib/core/retrieval/sheet';
import type { Report } from '@/lib/core/model/report';
import type { Store } from '@/lib/store/open';
import type { Segment, Volume } from '@/lib/store/schema';
import type { Snapshot } from '@/lib/store/snapshot';

/** A report where it stands. */
export interface Standing {
  readonly volume: Volume | null;
  readonly place: number;
  readonly report: Report;
}

/** Reads every sheet of a volume: its living reports, and how many it holds in all. */
async function readVolume(
  store: Store,
  volume: Volume,
  dead: ReadonlySet<number>,
): Promise<{ standing: Standing[]; held: number }> {
  const blocks = await store.volumes.use(volume.number, (db) =>
    db.getAll('records', IDBKeyRange.bound(0, volume.sheets - 1)),
  );
  if (blocks.length !== volume.sheets)
    throw new Error(`volume ${volume.number}: ${blocks.length} of ${volume.sheets} sheets`);
  let held = 0;
  const standing: Standing[] = [];
  blocks.forEach((block, i) => {
    const sheet = openSheet(block);
    held += sheet.size;
    for (let slot = 0; slot < sheet.size; slot += 1) {
      const place = i * SLOTS + slot;
      if (!dead.has(place)) standing.push({ volume, place, report: sheet.report(slot) });
    }
  });
  return { standing, held };
}

/** Reads every report of the library one by one, without its index. */
export async function scan(
  store: Store,
  snapshot: Snapshot,
  wrong: string[],
): Promise<readonly Standing[]> {
  const all: Standing[] = snapshot.recent.map(({ report }, place) => ({
    volume: null,
    place,
    report,
  }));
  for (const volume of snapshot.catalogue.volumes) {
    if (volume.sheets === 0) continue;
    const buried = new Set(snapshot.dead.get(volume.number));
    try {
      const { standing, held } = await readVolume(store, volume, buried);
      if (held !== volume.reports)
        wrong.push(
          `volume ${volume.number} holds ${held} reports, the catalogue says ${volume.reports}`,
        );
      all.push(...standing);
    } catch (error) {
      wrong.push(`volume ${volume.number} cannot be read: ${String(error)}`);
    }
  }
  return all;
}

/** Every posting of a segment: by place, the numbers that `documentOf` makes. */
async function readSegment(
  store: Store,
  { number, bits }: Segment,
): Promise<Map<number, number[]>> {
  const [keys, blocks] = await store.segments.use(number, (db) => {
    const records = db.transaction('records').store;
    return Promise.all([records.getAllKeys(), records.getAll()]);
  });
  const byKey = new Map(keys.map((key, i) => [Number(key), blocks[i]]));
  const places = new Map<number, number[]>();
  for (let bucket = 0; bucket < 2 ** bits; bucket += 1) {
    for (const entry of readBucket(byKey.get(bucket), bits, bucket)) {
      const chunks = Array.from({ length: entry.chunks }, (_, i) =>
        byKey.get(FIRST_CHUNK + entry.firstChunk + i),
      );
      const postings = entry.inline === null ? readChunks(entry, chunks) : readInline(entry);
      for (const posting of postings) {
        const document = places.get(posting >>> 2) ?? [];
        if (document.length === 0) places.set(posting >>> 2, document);
        document.push(entry.hash * 4 + (posting & 3));
      }
    }
  }
  return places;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
const ascending = (numbers: Iterable<number>): number[] => [...numbers].toSorted((a, b) => a - b);

/** Reports of a kind that are told one by one. */
const MOST_TOLD = 3;

/** Holds every posting of the index against every report: each found by exactly its own terms, and none besides. */
export async function compareIndex(
  store: Store,
  { catalogue, recent, dead }: Snapshot,
  standing: readonly Standing[],
  wrong: string[],
): Promise<void> {
  const wanted = new Map(
    standing.flatMap(({ volume, place, report }) =>
      volume ? [[`${volume.number} ${place}`, report] as const] : [],
    ),
  );
  const shown = new Set(catalogue.volumes.map(({ number }) => number));
  const covered = new Map<string, number>();
  let differing = 0;
  let ghosts = 0;
  for (const segment of catalogue.segments) {
    const places = await readSegment(store, segment).catch((error: unknown) => {
      wrong.push(`segment ${segment.number} cannot be read: ${String(error)}`);
      return new Map<number, number[]>();
    });
    let own = 0;
    for (const { volume, from, sheets } of segment.ranges) {
      const buried = new Set(dead.get(volume));
      for (let sheet = 0; sheet < sheets; sheet += 1) {
        const key = `${volume} ${from + sheet}`;
        if (shown.has(volume)) covered.set(key, (covered.get(key) ?? 0) + 1);
        for (let slot = 0; slot < SLOTS; slot += 1) {
          const place = (from + sheet) * SLOTS + slot;
          const found = places.get((own + sheet) * SLOTS + slot);
          const report = wanted.get(`${volume} ${place}`);
          if (report && !isSame(ascending(found ?? []), ascending(documentOf(report)))) {
            differing += 1;
            if (differing <= MOST_TOLD)
              wrong.push(`${report.id} is indexed otherwise than it says`);
          }
          if (!report && found && shown.has(volume) && !buried.has(place)) ghosts += 1;
        }
      }
      own += sheets;
    }
  }
  recent.forEach(({ document, report }) => {
    if (!isSame(ascending(document), ascending(documentOf(report)))) differing += 1;
  });
  if (differing > 0) wrong.push(`${differing} reports are indexed otherwise than they say`);
  if (ghosts > 0) wrong.push(`${ghosts} places of the index hold no report`);
  for (const { number, sheets } of catalogue.volumes) {
    for (let sheet = 0; sheet < sheets; sheet += 1) {
      const times = covered.get(`${number} ${sheet}`) ?? 0;
      if (times !== 1) wrong.push(`sheet ${sheet} of volume ${number} is indexed ${times} times`);
    }
  }
}
