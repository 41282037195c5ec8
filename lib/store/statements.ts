import type { DatasetStatement } from '@/lib/core/model/statement';
import { catalogueIn } from './catalogue';
import type { Store } from './open';
import type { StatementRow } from './schema';

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

/** Keeps what a load says beside reports, in place of what an interrupted one left; nobody reads it before the load is shown. */
export async function keepStatements(
  store: Store,
  volume: number,
  batches: AsyncIterable<readonly DatasetStatement[]>,
): Promise<void> {
  await store.run((db) => db.delete('statements', ofVolume(volume)));
  for await (const batch of batches) {
    await store.run(async (db) => {
      const tx = db.transaction('statements', 'readwrite');
      const rows = batch.map((statement): StatementRow => {
        const about = aboutOf(statement);
        return { volume, about, on: placesOf(statement), statement };
      });
      await Promise.all([...rows.map((row) => tx.store.put(row)), tx.done]);
    });
  }
}

/** What the datasets shown say of a story or a report. `dataset`: its id. */
export async function statementsOn(
  store: Store,
  place: string,
): Promise<{ readonly dataset: string; readonly statement: DatasetStatement }[]> {
  return store.run(async (db) => {
    const tx = db.transaction(['statements', 'catalogue']);
    const [rows, { volumes }] = await Promise.all([
      tx.objectStore('statements').index('on').getAll(place),
      catalogueIn(tx),
    ]);
    const shown = new Map(volumes.map(({ number, dataset }) => [number, dataset]));
    return rows.flatMap(({ volume, statement }) => {
      const dataset = shown.get(volume);
      return dataset ? [{ dataset, statement }] : [];
    });
  });
}

/** Figures of these reports of which the datasets shown say that they were taken back. `dataset`: its id. */
export function retractionsOn(
  store: Store,
  reportIds: readonly string[],
): Promise<{ readonly reportId: string; readonly words: string; readonly dataset: string }[]> {
  return store.run(async (db) => {
    const tx = db.transaction(['statements', 'catalogue']);
    const on = tx.objectStore('statements').index('on');
    // Mostly there is none: one look instead of one for each report.
    const any = await on.getKey(IDBKeyRange.bound(RETRACTED, `${RETRACTED}\u{FFFF}`));
    if (any === undefined) return [];
    const [{ volumes }, ...found] = await Promise.all([
      catalogueIn(tx),
      ...reportIds.map((id) => on.getAll(RETRACTED + id)),
    ]);
    const shown = new Map(volumes.map(({ number, dataset }) => [number, dataset]));
    return found.flat().flatMap(({ volume, statement }) => {
      const dataset = shown.get(volume);
      return dataset && statement.kind === 'decision' && statement.retracted !== undefined
        ? [{ reportId: statement.report, words: statement.retracted, dataset }]
        : [];
    });
  });
}
