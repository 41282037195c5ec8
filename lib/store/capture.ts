import type { Report } from '@/lib/core/model/report';
import { documentOf } from '@/lib/core/retrieval/document';
import { ANALYSIS_VERSION } from '@/lib/core/text/terms';
import {
  changeCatalogue,
  readCatalogue,
  removedFrom,
  withoutVolumes,
  type Writing,
} from './catalogue';
import { exclusive } from './exclusive';
import { mergeReports } from './merge';
import type { Store } from './open';
import { findByIds } from './places';
import type { Placed } from './read-reports';
import type { RecentRow } from './schema';

/** Name under which captures and their sealing exclude each other. */
export const CAPTURE = 'capture';

/** A report as it waits to be sealed. */
export const rowOf = (report: Report): RecentRow => ({
  id: report.id,
  report,
  document: documentOf(report),
  analysis: ANALYSIS_VERSION,
});

/** Marks reports as replaced or removed. */
export async function bury(
  tx: Writing,
  places: readonly { readonly volume: number; readonly place: number }[],
): Promise<void> {
  const graves = tx.objectStore('dead');
  for (const volume of new Set(places.map((one) => one.volume))) {
    const added = places.filter((one) => one.volume === volume).map(({ place }) => place);
    const known = (await graves.get(volume)) ?? [];
    await graves.put(
      [...new Set([...known, ...added])].toSorted((a, b) => a - b),
      volume,
    );
  }
}

/** Whether two tellings say the same, whatever pages showed them. */
const isSame = (a: Report, b: Report): boolean =>
  JSON.stringify({ ...a, provenance: null }) === JSON.stringify({ ...b, provenance: null });

/**
 * Keeps reports that a page showed, each merged with what pages showed of it before; all or none. Answers how many are
 * new. What datasets say of a report stays theirs.
 */
export function captureReports(store: Store, reports: readonly Report[]): Promise<number> {
  return exclusive(CAPTURE, async () => {
    const { volumes } = await readCatalogue(store);
    const own = new Set(volumes.flatMap((one) => (one.dataset === null ? [one.number] : [])));
    const ids = reports.map(({ id }) => id);
    const known = new Map<string, Placed>();
    for (const one of await findByIds(store, ids)) {
      if (one.volume === null || own.has(one.volume)) known.set(one.report.id, one);
    }
    const rows = new Map<string, RecentRow>();
    const replaced: { volume: number; place: number }[] = [];
    let added = 0;
    for (const report of reports) {
      const before = rows.get(report.id)?.report ?? known.get(report.id)?.report;
      const now = before ? mergeReports(before, report) : report;
      if (!before) added += 1;
      if (before && isSame(before, now) && before.provenance.length === now.provenance.length)
        continue;
      rows.set(report.id, rowOf(now));
      const at = known.get(report.id);
      if (at && at.volume !== null) replaced.push({ volume: at.volume, place: at.place });
    }
    if (rows.size === 0) return 0;
    await changeCatalogue(
      store,
      (catalogue) => catalogue,
      ['recent', 'dead'],
      async (tx) => {
        await bury(tx, replaced);
        for (const row of rows.values()) await tx.objectStore('recent').put(row);
      },
    );
    return added;
  });
}

/** Removes every report that pages showed; answers how many. What datasets say of them stays. */
export function eraseCaptured(store: Store): Promise<number> {
  return exclusive(CAPTURE, async () => {
    let erased = 0;
    await changeCatalogue(
      store,
      (old) => {
        const own = new Set(
          old.volumes.filter(({ dataset }) => dataset === null).map(({ number }) => number),
        );
        return removedFrom(withoutVolumes(old, (number) => own.has(number)));
      },
      ['recent', 'dead'],
      async (tx, before) => {
        for (const { number, dataset, reports } of before.volumes) {
          if (dataset !== null) continue;
          erased += reports - ((await tx.objectStore('dead').get(number))?.length ?? 0);
        }
        erased += await tx.objectStore('recent').count();
        await tx.objectStore('recent').clear();
      },
    );
    return erased;
  });
}
