import type { DatasetSummary } from '@/lib/core/model/context';
import { readAside } from '@/lib/store/aside';
import { numbersOf, partsOf } from '@/lib/store/catalogue';
import { findAll } from '@/lib/store/find-all';
import { allNotes } from '@/lib/store/notes';
import { openStore, type Store } from '@/lib/store/open';
import { ownRows } from '@/lib/store/own';
import { snapshotOf, type Snapshot } from '@/lib/store/snapshot';
import { wishes } from '@/lib/store/staged';
import { subscriptions } from '@/lib/store/subscriptions';
import { batchIn, groupOf, NOTES, wordOf, type Seen } from '../seen';
import { compareIndex, scan, type Standing } from './scan';

/** What is wrong with datasets as they are told, held against what is there of them. */
function compareDatasets(
  summaries: ReadonlyMap<string, DatasetSummary>,
  { catalogue }: Snapshot,
  standing: readonly Standing[],
): string[] {
  const wrong: string[] = [];
  const volumes = catalogue.volumes.flatMap(({ dataset }) => dataset ?? []);
  for (const id of new Set(volumes)) {
    const summary = summaries.get(id);
    if (!summary) wrong.push(`${id} has reports and nobody tells of it`);
    if (volumes.filter((one) => one === id).length > 1) wrong.push(`${id} is shown twice`);
    const living = standing.filter(({ volume }) => volume?.dataset === id).length;
    if (summary?.state === 'ready' && summary.reports !== living)
      wrong.push(`${summary.title} says ${summary.reports} reports and has ${living}`);
  }
  for (const { id, title, state } of summaries.values())
    if (state === 'ready' && !volumes.includes(id))
      wrong.push(`${title} is told of and is not there`);
  return wrong;
}

/** What somebody has to go on with: loads, and datasets that the library does not show as they are kept. */
async function openWork(
  store: Store,
  summaries: ReadonlyMap<string, DatasetSummary>,
): Promise<string[]> {
  const loads = await store.run((db) => db.getAll('loads'));
  const open = loads.map(({ summary }) => `${summary.title} is on its way in`);
  for (const { id, facts, revision } of await ownRows(store))
    if (summaries.get(id)?.revision !== revision)
      open.push(`${facts.title} is kept otherwise than it is shown`);
  const now = new Date().toISOString();
  for (const { dataset, name, taken, due } of await subscriptions(store)) {
    if (summaries.get(dataset)?.content !== taken[0]?.manifest)
      open.push(`${name} is shown in another version than it is said to be`);
    if (due <= now) open.push(`${name} is due`);
  }
  return open;
}

/** Files that were to be imported when the background died. */
async function waitingIn(store: Store): Promise<string[]> {
  const begun = [...(await wishes(store))].filter(([, wish]) => Object(wish).end === null);
  return begun.map(([name]) => name);
}

/** Parts that nobody lists. */
async function orphansIn(store: Store, { catalogue }: Snapshot): Promise<number> {
  const aside = await readAside(store);
  const loads = await store.run((db) => db.getAll('loads'));
  const listed = new Set([
    ...partsOf(catalogue),
    ...(aside ? partsOf(aside.catalogue) : []),
    ...loads.flatMap(({ volume, segments, merge }) => [
      volume,
      ...numbersOf(segments),
      ...(merge ? [merge.output.number] : []),
    ]),
  ]);
  const kinds = [store.volumes, store.segments, store.scratch];
  const present = (await Promise.all(kinds.map((parts) => parts.present()))).flat();
  return present.filter((number) => !listed.has(number)).length;
}

/** Looks at everything that a store holds. */
export async function seenIn(store: Store): Promise<Seen> {
  const snapshot = await snapshotOf(store);
  const summaries = new Map(
    (await store.run((db) => db.getAll('datasets'))).map((one) => [one.id, one]),
  );
  const wrong: string[] = [];
  const standing = await scan(store, snapshot, wrong);
  await compareIndex(store, snapshot, standing, wrong);
  wrong.push(...compareDatasets(summaries, snapshot, standing));
  const groups: Record<string, number> = {};
  const batches = new Map<number, number>();
  const known = new Set<string>();
  let doubled = 0;
  for (const { volume, report } of standing) {
    const holder = volume?.dataset ? (summaries.get(volume.dataset)?.title ?? '?') : '';
    const found = batchIn(report.headline);
    if (found) {
      const [batch] = found;
      const group = groupOf(holder, ...found);
      groups[group] = (groups[group] ?? 0) + 1;
      batches.set(batch, (batches.get(batch) ?? 0) + 1);
    }
    if (known.has(`${holder}\n${report.id}`)) doubled += 1;
    known.add(`${holder}\n${report.id}`);
  }
  for (const { text } of await allNotes(store)) {
    const found = batchIn(text);
    const group = found && groupOf(NOTES, ...found);
    if (group !== null) groups[group] = (groups[group] ?? 0) + 1;
  }
  if (doubled > 0) wrong.push(`${doubled} reports are there twice`);
  for (const [batch, count] of batches) {
    const { total, damaged } = await findAll(store, [wordOf(batch)]);
    if (total !== count || damaged > 0)
      wrong.push(`a search for ${wordOf(batch)} finds ${total}, a scan ${count}`);
  }
  return {
    groups,
    wrong,
    open: await openWork(store, summaries),
    waiting: await waitingIn(store),
    orphans: await orphansIn(store, snapshot),
    own: Object.fromEntries((await ownRows(store)).map(({ id, facts }) => [facts.title, id])),
    aside: (await readAside(store)) !== null,
  };
}

/** Attempts at a look during which nothing changes. */
const ATTEMPTS = 8;

/** What the library consists of, to see whether it changed meanwhile. */
const mark = async (store: Store): Promise<string> => {
  const { catalogue, recent, size } = await snapshotOf(store);
  return JSON.stringify([catalogue, recent.length, size]);
};

const shortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

/** Longest that a look may take, milliseconds: Chromium never tells what a bucket holds that is deleted meanwhile. */
const LONGEST = 30_000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`The look took over ${LONGEST / 1_000} s.`)), LONGEST);
    }),
  ]);

/** One look; null where something changed meanwhile. With a store of its own: what another context deletes is gone for it. */
async function attempted(last: boolean): Promise<Seen | null> {
  const store = openStore();
  try {
    return await inTime(
      (async () => {
        const before = await mark(store);
        const seen = await seenIn(store);
        return last || before === (await mark(store)) ? seen : null;
      })(),
    );
  } catch (error) {
    if (last) throw error;
    return null;
  } finally {
    await store.close();
  }
}

/** Looks at everything that is stored, by itself: the background is not asked. Looks again where it changed meanwhile. */
export async function look(): Promise<Seen> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = await attempted(attempt === ATTEMPTS);
    if (seen) return seen;
    await shortly();
  }
}
