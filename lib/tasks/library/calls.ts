import * as v from 'valibot';
import { readKeeping } from '@/lib/browser/keeping';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { keptSince, sharesOf } from '@/lib/store/shares';
import { wakeAreas, type World } from '../areas';
import { exportPart } from './export-part';
import { importPart } from './import-part';
import { roomOfLibrary } from './room';
import { keepTo } from './retention';

const limit = (most: number) =>
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)));
const rule = v.object({ days: limit(36_500), most: limit(10_000_000) });

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const key = v.pipe(v.string(), v.maxLength(5_000));
const cursor = v.nullable(
  v.union([v.object({ behind: key }), v.object({ volume: place, sheet: place, about: key })]),
);
const lines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000_000))), v.maxLength(2_000));

/** The calls on what the library keeps. */
export const LIBRARY_CALLS: Readonly<Record<string, AreaCall<World>>> = {
  keeping: () =>
    attempt(async () => {
      const { days, most } = await readKeeping();
      return { days, most };
    }),
  setKeeping: taking(rule, async ({ store, upkeep }, chosen) => {
    const gone = await attempt(() => keepTo(store, chosen));
    upkeep.soon();
    return gone;
  }),
  keptSince: taking(v.pipe(v.string(), v.isoTimestamp()), ({ store }, at) =>
    attempt(() => keptSince(store, at)),
  ),
  shares: ({ store }) => attempt(() => sharesOf(store)),
  room: ({ store }) => attempt(() => roomOfLibrary(store)),
  exportPart: taking(cursor, ({ store }, from) => attempt(() => exportPart(store, from))),
  importPart: taking(lines, async (world, wanted) => {
    const taken = await importPart(world.store, wanted);
    // What it follows is asked for from now on.
    if (taken.ok) await wakeAreas(world);
    world.upkeep.soon();
    return taken;
  }),
};
