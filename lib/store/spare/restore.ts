import type { IDBPObjectStore } from 'idb';
import { captureReports } from '../capture';
import { changeCatalogue, readCatalogue, type Writing } from '../catalogue';
import { exclusive } from '../exclusive';
import { sweep } from '../garbage';
import { capturedReports } from '../living';
import type { Store } from '../open';
import { SPARE_STORES, FILES, type SpareName, type RecentRow } from '../schema';
import { putNew } from '../write';
import {
  SPARE,
  heldKeys,
  heldRows,
  libraryOf,
  nameLibrary,
  placeOf,
  onSpare,
  type SpareRow,
} from './rows';

/** Stores whose rows come back in one transaction; files come before, reports after them. */
const AT_ONCE = SPARE_STORES.filter((name) => name !== FILES && name !== 'recent');

const placesIn = (row: unknown): number[] =>
  Array.isArray(row) ? row.filter((place) => typeof place === 'number') : [];

/** A store of the library, its rows being whatever they are: they are carried, not read. */
type Plain = IDBPObjectStore<unknown, string[], string, 'readwrite'>;
const isPlain = (rows: object): rows is Plain => 'put' in rows;

/** Puts rows back beside those that came since; of one thing, what came since stays. */
async function putBack(tx: Writing, name: SpareName, held: readonly SpareRow[]): Promise<void> {
  const rows: object = tx.objectStore(name);
  if (!isPlain(rows)) throw new TypeError('No store.');
  const inside = rows.keyPath !== null;
  const put = (key: IDBValidKey, row: unknown): Promise<unknown> =>
    inside ? rows.put(row) : rows.put(row, key);
  if (name === 'history') {
    // Their keys tell their order, and new ones begin with the first again.
    const since: unknown[] = await rows.getAll();
    const known = new Set(held.map(([, row]) => JSON.stringify(row)));
    await rows.clear();
    for (const [key, row] of held) await put(key, row);
    for (const row of since) if (!known.has(JSON.stringify(row))) await rows.add(row);
    return;
  }
  for (const [key, row] of held) {
    const now: unknown = await rows.get(key);
    if (name === 'dead')
      await put(
        key,
        [...new Set([...placesIn(row), ...placesIn(now)])].toSorted((a, b) => a - b),
      );
    else if (now === undefined) await put(key, row);
  }
}

/** What was to be looked at later is looked at now: of what was loaded, not all may be there. */
const dueNow = (name: SpareName, [key, row]: SpareRow, at: string): SpareRow =>
  name === 'subscriptions' && typeof row === 'object' ? [key, { ...row, due: at }] : [key, row];

const isRecent = (row: unknown): row is RecentRow =>
  typeof row === 'object' && row !== null && 'report' in row;

/** Captures what was not on sheets yet, but for what sheets that were found again hold. */
async function captureAgain(store: Store, held: readonly SpareRow[]): Promise<void> {
  if (held.length === 0) return;
  const known = new Set<string>();
  for await (const { id } of capturedReports(store)) known.add(id);
  const rows = held.flatMap(([, row]) => (isRecent(row) && !known.has(row.id) ? [row.report] : []));
  await captureReports(store, rows);
}

/** Whether the library's database was made anew since the spare was written. */
export async function isAnew(store: Store): Promise<boolean> {
  const [{ library }, held] = await Promise.all([readCatalogue(store), libraryOf(store)]);
  return held !== null && held !== library;
}

/**
 * Takes back what the spare holds where the library's database was made anew, volumes that the catalogue forgot among it;
 * what came since stays. A death in between is made up for by the next call. `at`: UTC ISO 8601. Answers whether there
 * was anything to take back. Rejects when storage fails.
 */
export function restoreSpare(store: Store, at: string): Promise<boolean> {
  return exclusive(SPARE, async () => {
    if (!(await isAnew(store))) return false;
    for (const key of await onSpare(store, (db) => heldKeys(db, FILES))) {
      const file: unknown = await onSpare(store, (db) => db.get('records', placeOf(FILES, key)));
      if (typeof key === 'string' && file instanceof Uint8Array)
        await putNew(store, FILES, key, file, key);
    }
    const held = await onSpare(store, (db) =>
      Promise.all(AT_ONCE.map(async (name) => [name, await heldRows(db, name)] as const)),
    );
    const recent = await onSpare(store, (db) => heldRows(db, 'recent'));
    const now = await changeCatalogue(
      store,
      (same) => same,
      AT_ONCE,
      async (tx) => {
        for (const [name, rows] of held) {
          const due = rows.map((one) => dueNow(name, one, at));
          await putBack(tx, name, due);
        }
      },
    );
    await sweep(store, exclusive);
    await captureAgain(store, recent);
    await nameLibrary(store, now.library);
    return true;
  });
}
