import { done, failed, type Result } from '@/lib/core/model/problem';
import { Refused } from '@/lib/datasets/refusal';
import type { PackReport } from '@/lib/core/model/pack';
import type { DatasetStatement } from '@/lib/core/model/statement';
import type { Statement } from '@/lib/datasets/pack/row';
import { libraryStatus } from '@/lib/store/datasets';
import { exclusive, whenFree } from '@/lib/store/exclusive';
import { cancelLoad } from '@/lib/store/load-record';
import { keepOwn, ownRow, ownRows, type OwnRow } from '@/lib/store/own';
import { remove } from '@/lib/store/write';
import type { Step } from '@/lib/core/model/curation';
import type { World } from '../areas';
import { importDataset, type ImportOptions } from '../import-dataset';
import { heldIn, liveOf, neededBy, nextState, type Held } from './working';

/** Reports taken at once. */
const BATCH = 1_000;

const NOTHING = new Map<string, Uint8Array>();

/** Shows a dataset as it is now in the library. */
async function show(
  { store, upkeep }: World,
  row: OwnRow,
  options: ImportOptions,
): Promise<Result<null>> {
  const reports: PackReport[] = [];
  const others: DatasetStatement[] = [];
  for (const { statement } of (await liveOf(store, row)).values())
    if (statement.kind === 'report') reports.push(statement.report);
    else others.push(statement);
  const { title, publisher, licences } = row.facts;
  const licence = licences.map(({ name }) => name).join(', ');
  const shown = await importDataset(
    store,
    {
      summary: {
        id: row.id,
        title,
        publisher,
        licence,
        revision: row.revision,
        reports: reports.length,
      },
      *read(from) {
        for (let i = from; i < reports.length; i += BATCH) yield reports.slice(i, i + BATCH);
      },
      async *statements() {
        for (let i = 0; i < others.length; i += BATCH)
          yield await Promise.resolve(others.slice(i, i + BATCH));
      },
    },
    options,
  );
  upkeep.soon();
  return shown;
}

/** Keeps a state and shows it; where it cannot be shown, everything is as it was. */
export async function keepAndShow(
  world: World,
  before: OwnRow | null,
  after: OwnRow,
  files: ReadonlyMap<string, Uint8Array>,
  options: ImportOptions,
): Promise<Result<null>> {
  const { store } = world;
  const needed = await neededBy(store, after);
  if (before) for (const name of await neededBy(store, before)) needed.add(name);
  for (const name of files.keys()) needed.add(name);
  await keepOwn(store, { ...after, unwanted: false }, files, needed);
  const shown = await show(world, after, options);
  if (shown.ok) return shown;
  // First the load, then the row: a row that stays is shown later, a load without its row would stay under way for ever.
  await cancelLoad(store, after.id);
  if (before) await keepOwn(store, before, NOTHING, await neededBy(store, before));
  else await remove(store, 'own', after.id);
  return shown;
}

const nameOf = (id: string): string => `own ${id}`;

/** Changes of one dataset happen one after another. */
export const alone = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  exclusive(nameOf(id), work);

/** Shows in the library what was kept before the background died, and is not shown yet; what is being changed is left alone. */
export async function showKept(world: World, at: string): Promise<void> {
  for (const { id } of await ownRows(world.store))
    await whenFree(nameOf(id), async () => {
      const [row, { datasets }] = [await ownRow(world.store, id), await libraryStatus(world.store)];
      const shown = datasets.find((one) => one.id === id);
      const isShown = shown?.state === 'ready' && shown.revision === row?.revision;
      if (row && !isShown && (shown || !row.unwanted)) await show(world, row, { at });
    });
}

/** Changes what a dataset of one's own says; `edit` gets what it says and answers what it shall. Null: no change. */
export function changeOwn(
  world: World,
  id: string,
  step: Step,
  edit: (held: Held, row: OwnRow) => Promise<Held | null> | Held | null,
  options: ImportOptions,
): Promise<Result<null>> {
  return alone(id, async () => {
    const row = await ownRow(world.store, id);
    if (!row) return failed('not-told');
    const held = await edit(heldIn(await liveOf(world.store, row)), row);
    const next =
      held && (await nextState(world.store, row, held.values(), { at: options.at, step }));
    if (next) return keepAndShow(world, row, next.row, next.files, options);
    // What is kept may not be shown yet: the background may have died in between.
    return show(world, row, { at: options.at });
  });
}

/** Begins a dataset with what it says. */
export async function beginOwn(
  world: World,
  empty: OwnRow,
  statements: Iterable<Statement>,
  step: Step,
  options: ImportOptions,
): Promise<Result<string>> {
  const next = await nextState(world.store, empty, statements, { at: options.at, step });
  if (!next) throw new Refused('file-form');
  const kept = await keepAndShow(world, null, next.row, next.files, options);
  return kept.ok ? done(empty.id) : kept;
}

/** Goes to another of the kept states. */
export function goToState(
  world: World,
  id: string,
  state: (row: OwnRow) => number,
  options: ImportOptions & { readonly revision: (row: OwnRow) => number },
): Promise<Result<null>> {
  return alone(id, async () => {
    const row = await ownRow(world.store, id);
    const now = row ? state(row) : -1;
    if (!row?.states[now]) return failed('not-told');
    return keepAndShow(
      world,
      row,
      { ...row, now, revision: options.revision(row) },
      NOTHING,
      options,
    );
  });
}
