import type { IDBPIndex, IDBPObjectStore } from 'idb';
import type { DatasetStatement } from '@/lib/core/model/statement';
import { catalogueIn } from './catalogue';
import type { Store } from './open';
import type { Schema, StatementRow } from './schema';
import { isDamage } from './lists';
import { remove, whole, write } from './write';

type Kept = IDBPObjectStore<unknown, ['progress'], 'progress', 'readwrite'>;

/** Before the id of a report: that a figure of it was taken back. */
const RETRACTED = 'retracted:';

/** What a statement is on: ids of stories and reports under which it is looked up. */
function placesOf(statement: DatasetStatement): string[] {
  if (statement.kind === 'decision') {
    const { story, report, retracted } = statement;
    return [story, report, ...(retracted === undefined ? [] : [RETRACTED + report])];
  }
  return statement.kind === 'note' ? [statement.report] : statement.id.split('\n');
}

function aboutOf(statement: DatasetStatement): string {
  if (statement.kind === 'decision') return `decision:${statement.story}\n${statement.report}`;
  return statement.kind === 'note' ? `note:${statement.id}` : `${statement.of}:${statement.id}`;
}

/** All statements of a volume. */
export const ofVolume = (volume: number): IDBKeyRange => IDBKeyRange.bound([volume], [volume, []]);

/** Adds to what a load says beside reports; the same again changes nothing. */
export function addStatements(
  store: Store,
  volume: number,
  batch: readonly DatasetStatement[],
): Promise<unknown> {
  const rows = batch.map((statement): StatementRow => {
    const about = aboutOf(statement);
    return { volume, about, on: placesOf(statement), statement };
  });
  return write(store, ['statements'], (tx) => Promise.all(rows.map((row) => tx.store.put(row))));
}

/** The next statements of a volume, behind one (`''`: from the first). */
export const statementsOf = (
  store: Store,
  volume: number,
  behind: string,
  most: number,
): Promise<StatementRow[]> =>
  store.run((db) =>
    db.getAll('statements', IDBKeyRange.bound([volume, behind], [volume, []], true), most),
  );

/** Under what a volume keeps batches of what its dataset says beside reports, too. */
const SAID = 'said';
const ofVolumeItself = (): IDBKeyRange => IDBKeyRange.bound([SAID], [SAID, []]);

/**
 * Keeps what a load says beside reports, in place of what an interrupted one left; nobody reads it before the load is
 * shown. The volume keeps it as well, in case the library's database is lost.
 */
export async function keepStatements(
  store: Store,
  volume: number,
  batches: AsyncIterable<readonly DatasetStatement[]>,
): Promise<void> {
  await remove(store, 'statements', ofVolume(volume));
  const inVolume = (change: (kept: Kept) => Promise<unknown>): Promise<unknown> =>
    store.volumes.make(volume, (db) => {
      const tx = db.transaction('progress', 'readwrite');
      return whole(tx, () => change(tx.store));
    });
  await inVolume((kept) => kept.delete(ofVolumeItself()));
  let number = 0;
  for await (const batch of batches) {
    const place = [SAID, number];
    await inVolume((kept) => kept.put(batch, place));
    await addStatements(store, volume, batch);
    number += 1;
  }
}

/** Takes back what a volume itself keeps of what its dataset says; answers whether all of that could be read. */
export async function restoreStatements(store: Store, volume: number): Promise<boolean> {
  const { volumes } = store;
  try {
    const places = await volumes.use(volume, (db) => db.getAllKeys('progress', ofVolumeItself()));
    for (const place of places)
      await addStatements(
        store,
        volume,
        await volumes.use(volume, (db) => db.get('progress', place)),
      );
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** A statement with the id of the dataset that makes it. */
interface Said {
  readonly dataset: string;
  readonly statement: DatasetStatement;
}

type Places = IDBPIndex<Schema, ['statements', 'catalogue'], 'statements', 'on'>;

/** Of the statements that are looked up, those of datasets that are shown. */
const shownOf = (
  store: Store,
  lookUp: (on: Places) => Promise<readonly StatementRow[]>,
): Promise<Said[]> =>
  store.run(async (db) => {
    const tx = db.transaction(['statements', 'catalogue']);
    const [rows, { volumes }] = await Promise.all([
      lookUp(tx.objectStore('statements').index('on')),
      catalogueIn(tx),
    ]);
    const shown = new Map(volumes.map(({ number, dataset }) => [number, dataset]));
    return rows.flatMap(({ volume, statement }) => {
      const dataset = shown.get(volume);
      return dataset ? [{ dataset, statement }] : [];
    });
  });

/** What the datasets shown say of a story or a report. */
export const statementsOn = (store: Store, place: string): Promise<Said[]> =>
  shownOf(store, (on) => on.getAll(place));

/** Whether any dataset says that a figure was taken back: mostly none does, and nobody need ask about each report. */
export const hasRetractions = (store: Store): Promise<boolean> =>
  store.run(async (db) => {
    const on = db.transaction('statements').store.index('on');
    return (await on.getKey(IDBKeyRange.bound(RETRACTED, `${RETRACTED}\u{FFFF}`))) !== undefined;
  });

/** Decisions of the datasets shown that figures of these reports were taken back. */
export const retractionsOn = (store: Store, reportIds: readonly string[]): Promise<Said[]> =>
  shownOf(store, async (on) =>
    (await Promise.all(reportIds.map((id) => on.getAll(RETRACTED + id)))).flat(),
  );
