import { Collector } from '@/lib/core/retrieval/collect';
import { documentOf } from '@/lib/core/retrieval/document';
import { packSheets } from '@/lib/core/retrieval/pack-sheets';
import { SLOTS } from '@/lib/core/retrieval/sheet';
import { ANALYSIS_VERSION } from '@/lib/core/text/terms';
import { writeBlocks, writeSegment } from './build';
import { CAPTURE } from './capture';
import { changeCatalogue, nextNumber, readCatalogue } from './catalogue';
import { exclusive } from './exclusive';
import { noteVolume } from './garbage';
import type { Store } from './open';
import type { Volume } from './schema';

/** From this many reports on the recent ones go to sheets; every search reads all of them. */
const MOST_RECENT = 128;
/** Reports sealed at once. */
const AT_ONCE = 4_096;
/** Sheets from which on what pages show goes to a new volume: room is given back by the volume. */
const MOST_SHEETS = 1_024;

/**
 * Puts recent reports on sheets with a segment of their own, and shows both in place of the rows in one transaction. A
 * death before that leaves the rows, and parts that the next sweep removes. Answers whether any were sealed.
 */
export function sealRecent(store: Store, from = MOST_RECENT): Promise<boolean> {
  return exclusive(CAPTURE, async () => {
    const rows = await store.run((db) => db.getAll('recent', undefined, AT_ONCE));
    if (rows.length < from) return false;
    const known = (await readCatalogue(store)).volumes.findLast(
      ({ dataset, sheets }) => dataset === null && sheets < MOST_SHEETS,
    );
    const volume: Volume = known ?? {
      number: await nextNumber(store),
      dataset: null,
      at: rows[0]?.report.provenance[0]?.at ?? '',
      sheets: 0,
      reports: 0,
    };
    const sheets = packSheets(rows.map(({ report }) => report));
    const records = sheets.map(({ bytes }, i) => ({ key: volume.sheets + i, bytes }));
    // A volume that is said to be there and is not has lost what it held: it is not made anew over that.
    if (known) await store.volumes.use(volume.number, () => Promise.resolve());
    await writeBlocks(store.volumes, volume.number, records);
    // Analysed when they were captured: that is not done again, while somebody may wait for an answer.
    const analysed = new Map(
      rows.flatMap(({ report, document, analysis }) =>
        analysis === ANALYSIS_VERSION ? [[report, document] as const] : [],
      ),
    );
    const collector = new Collector(
      rows.reduce((sum, one) => sum + one.document.length, 0) + rows.length * 200,
    );
    sheets.forEach(({ reports }, sheet) => {
      reports.forEach((report, slot) => {
        collector.add(sheet * SLOTS + slot, analysed.get(report) ?? documentOf(report));
      });
    });
    const range = { volume: volume.number, from: volume.sheets, sheets: sheets.length };
    const segment = await writeSegment(store, await nextNumber(store), collector, [range]);
    const grown = {
      ...volume,
      sheets: volume.sheets + sheets.length,
      reports: volume.reports + rows.length,
    };
    await changeCatalogue(
      store,
      (old) => ({
        ...old,
        volumes: [...old.volumes.filter(({ number }) => number !== grown.number), grown],
        segments: [...old.segments, segment],
      }),
      ['recent'],
      (tx) => Promise.all(rows.map(({ id }) => tx.objectStore('recent').delete(id))),
    );
    await noteVolume(store, { volume: grown, summary: null });
    return true;
  });
}
