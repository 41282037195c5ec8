import type { IDBPTransaction } from 'idb';
import { SLOTS } from '@/lib/core/retrieval/sheet';
import type { Store } from './open';
import type { Schema, Segment, StoreName, Volume } from './schema';

/** Where the reports stand that were removed or replaced: places by volume. */
export type Dead = ReadonlyMap<number, readonly number[]>;

/** Reads all of them in a transaction that reads more. */
export async function deadIn(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<ReadonlyMap<number, number[]>> {
  const graves = tx.objectStore('dead');
  const [volumes, places] = await Promise.all([graves.getAllKeys(), graves.getAll()]);
  return new Map(volumes.map((volume, i) => [volume, places[i] ?? []]));
}

/** Places in a segment of reports that were removed or replaced. */
function deadPlaces(dead: Dead, { ranges }: Segment): Set<number> {
  const places = new Set<number>();
  let own = 0;
  for (const { volume, from, sheets } of ranges) {
    for (const place of dead.get(volume) ?? []) {
      const at = place - from * SLOTS;
      if (at >= 0 && at < sheets * SLOTS) places.add(own * SLOTS + at);
    }
    own += sheets;
  }
  return places;
}

/** The same, read from the store. */
export async function deadOf(store: Store, segment: Segment): Promise<Set<number>> {
  const volumes = [...new Set(segment.ranges.map(({ volume }) => volume))];
  const lists = await store.run((db) => Promise.all(volumes.map((one) => db.get('dead', one))));
  return deadPlaces(new Map(volumes.map((one, i) => [one, lists[i] ?? []])), segment);
}

/** Tells the places of a segment that nobody may see: single dead reports and volumes that are gone. Null: all are shown. */
export function hiddenIn(
  { catalogue, dead }: { catalogue: { volumes: readonly Volume[] }; dead: Dead },
  segment: Segment,
): ((place: number) => boolean) | null {
  const shown = new Set(catalogue.volumes.map(({ number }) => number));
  const places = deadPlaces(dead, segment);
  const gone: [number, number][] = [];
  let own = 0;
  for (const { volume, sheets } of segment.ranges) {
    if (!shown.has(volume)) gone.push([own * SLOTS, (own + sheets) * SLOTS]);
    own += sheets;
  }
  if (places.size === 0 && gone.length === 0) return null;
  return (place) => places.has(place) || gone.some(([from, end]) => place >= from && place < end);
}
