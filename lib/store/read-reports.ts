import { RECENT } from '@/lib/core/retrieval/score';
import type { Ranked } from '@/lib/core/retrieval/rank';
import { openSheet, SLOTS, type Sheet } from '@/lib/core/retrieval/sheet';
import type { Report } from '@/lib/core/model/report';
import { isDamage } from './lists';
import type { Store } from './open';
import type { Segment } from './schema';
import type { Snapshot } from './snapshot';

/** A report where it is kept. */
export interface Placed {
  /** What was asked for. */
  readonly asked: Ranked;
  /** Null for a recent one. */
  readonly volume: number | null;
  /** Sheet times `SLOTS` plus slot. */
  readonly place: number;
  readonly report: Report;
}

/** Where a place of a segment is in its volume. */
function locate({ ranges }: Segment, place: number): { volume: number; place: number } | null {
  let own = 0;
  for (const { volume, from, sheets } of ranges) {
    const at = place - own * SLOTS;
    if (at < sheets * SLOTS) return { volume, place: from * SLOTS + at };
    own += sheets;
  }
  return null;
}

/** How many of some places are in each volume; null for recent ones. Reads no report. */
export function countVolumes(
  { catalogue }: Snapshot,
  ranked: readonly Ranked[],
): Map<number | null, number> {
  const counts = new Map<number | null, number>();
  for (const { segment, place } of ranked) {
    const known = segment === RECENT ? undefined : catalogue.segments[segment];
    const volume = (known && locate(known, place)?.volume) ?? null;
    counts.set(volume, (counts.get(volume) ?? 0) + 1);
  }
  return counts;
}

/** Opens sheets of one volume; one that cannot be read is left out. */
async function sheetsOf(
  store: Store,
  volume: number,
  wanted: readonly number[],
): Promise<Map<number, Sheet>> {
  try {
    const blocks = await store.volumes.use(volume, (db) => {
      const records = db.transaction('records').store;
      return Promise.all(wanted.map((sheet) => records.get(sheet)));
    });
    const sheets = new Map<number, Sheet>();
    wanted.forEach((sheet, i) => {
      try {
        sheets.set(sheet, openSheet(blocks[i]));
      } catch (error) {
        if (!isDamage(error)) throw error;
      }
    });
    return sheets;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return new Map();
  }
}

/** The reports at ranked places, in their order; `missing` counts those that cannot be read. */
export async function readPlaces(
  store: Store,
  { catalogue, recent }: Snapshot,
  ranked: readonly Ranked[],
): Promise<{ placed: Placed[]; missing: number }> {
  const located = ranked.map(({ segment, place }) => {
    const known = catalogue.segments[segment];
    return segment === RECENT || !known ? null : locate(known, place);
  });
  const wanted = new Map<number, Set<number>>();
  for (const one of located) {
    if (one === null) continue;
    const sheets = wanted.get(one.volume) ?? new Set();
    sheets.add(Math.floor(one.place / SLOTS));
    wanted.set(one.volume, sheets);
  }
  const opened = new Map(
    await Promise.all(
      [...wanted].map(
        async ([volume, sheets]) => [volume, await sheetsOf(store, volume, [...sheets])] as const,
      ),
    ),
  );
  const shown = new Map(catalogue.volumes.map((volume) => [volume.number, volume]));
  const placed = ranked.flatMap((asked, i): Placed[] => {
    const { place } = asked;
    const at = located[i];
    if (!at) {
      const row = recent[place];
      return row ? [{ asked, volume: null, place, report: row.report }] : [];
    }
    const volume = shown.get(at.volume);
    const sheet = opened.get(at.volume)?.get(Math.floor(at.place / SLOTS));
    if (!volume || !sheet || at.place % SLOTS >= sheet.size) return [];
    const report = sheet.report(at.place % SLOTS);
    const { dataset } = volume;
    if (dataset === null) return [{ asked, ...at, report }];
    const provenance = [{ kind: 'dataset' as const, id: dataset, at: volume.at }];
    return [{ asked, ...at, report: { ...report, provenance } }];
  });
  return { placed, missing: ranked.length - placed.length };
}
