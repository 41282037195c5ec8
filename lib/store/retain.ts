import type { KeepingRule } from '@/lib/core/model/keeping';
import type { Report } from '@/lib/core/model/report';
import { bury, CAPTURE, rowOf } from './capture';
import { changeCatalogue, withoutVolumes } from './catalogue';
import { exclusive } from './exclusive';
import { AT_ONCE, capturedVolumes, livingIn } from './living';
import type { Store } from './open';
import { pinnedReports } from './pinned';
import type { RecentRow } from './schema';
import { snapshotOf, type Snapshot } from './snapshot';

const DAY = 86_400_000;
/** A volume with no more reports than this left gives them to the recent ones and goes. */
const FEW = 64;

/** How much of what pages and feeds brought is kept. */
export interface Keeping {
  /** What was last seen before this goes, UTC ISO 8601; null: nothing goes for its age. */
  readonly before: string | null;
  /** Most reports; of more the oldest go. Null: nothing goes for their number. */
  readonly most: number | null;
}

/** A rule as of a moment, UTC ISO 8601. */
export const keepingAt = ({ days, most }: KeepingRule, now: string): Keeping => ({
  before: days === null ? null : new Date(Date.parse(now) - days * DAY).toISOString(),
  most,
});

/** When a report was last seen anew, UTC ISO 8601; empty when nobody noted it. */
export const lastSeen = ({ provenance }: Report): string =>
  provenance.reduce((last, { at }) => (at > last ? at : last), '');

/** What goes: places in volumes, ids of recent ones, and volumes of which few reports are left. */
interface Leaving {
  readonly places: { volume: number; place: number }[];
  readonly recent: string[];
  readonly emptied: Set<number>;
  readonly moved: RecentRow[];
}

async function leaving(store: Store, snapshot: Snapshot, keeping: Keeping): Promise<Leaving> {
  const { recent, dead } = snapshot;
  const pinned = await pinnedReports(store);
  const volumes = capturedVolumes(snapshot);
  const living = volumes.reduce(
    (sum, { number, reports }) => sum + reports - (dead.get(number)?.length ?? 0),
    recent.length,
  );
  let excess = keeping.most === null ? 0 : Math.max(0, living - keeping.most);
  const goes = (report: Report): boolean => {
    if (pinned.has(report.id)) return false;
    const old = keeping.before !== null && lastSeen(report) < keeping.before;
    const goesOver = old || excess > 0;
    if (goesOver) excess -= 1;
    return goesOver;
  };
  const out: Leaving = { places: [], recent: [], emptied: new Set(), moved: [] };
  const last = volumes.at(-1)?.number;
  for (const volume of volumes) {
    const buried = new Set(dead.get(volume.number));
    const left: Report[] = [];
    for (let from = 0; from < volume.sheets; from += AT_ONCE) {
      const found = await livingIn(store, volume, from, buried);
      const before = out.places.length;
      for (const { place, report } of found) {
        if (excess <= 0 && keeping.before === null) return out;
        if (goes(report)) out.places.push({ volume: volume.number, place });
        else left.push(report);
      }
      // They came in the order of time: what follows is younger still.
      const isYoung = found.some(({ report }) => !pinned.has(report.id));
      if (isYoung && out.places.length === before) return out;
    }
    if (volume.number === last || left.length > FEW) continue;
    out.emptied.add(volume.number);
    out.moved.push(...left.map(rowOf));
  }
  const rows = recent.toSorted((a, b) => (lastSeen(a.report) < lastSeen(b.report) ? -1 : 1));
  for (const { id, report } of rows) if (goes(report)) out.recent.push(id);
  return out;
}

/**
 * Lets go of the oldest reports that pages and feeds brought, in one transaction; what datasets say, and what a person
 * decided on or wrote about, stays. Answers how many went.
 */
export function retain(store: Store, keeping: Keeping): Promise<number> {
  return exclusive(CAPTURE, async () => {
    const { places, recent, emptied, moved } = await leaving(
      store,
      await snapshotOf(store),
      keeping,
    );
    if (places.length + recent.length === 0) return 0;
    await changeCatalogue(
      store,
      (old) => withoutVolumes(old, (number) => emptied.has(number)),
      ['recent', 'dead'],
      async (tx) => {
        await bury(
          tx,
          places.filter(({ volume }) => !emptied.has(volume)),
        );
        const rows = tx.objectStore('recent');
        for (const id of recent) await rows.delete(id);
        for (const row of moved) if (!(await rows.getKey(row.id))) await rows.put(row);
      },
    );
    return places.length + recent.length;
  });
}
