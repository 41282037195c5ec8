import { checks } from '@/lib/messaging/areas/curation-checks';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { done, failed, type Result } from '@/lib/core/model/problem';
import { checked } from '@/lib/datasets/refusal';
import type { DatasetFacts, OwnEdit, OwnState } from '@/lib/core/model/curation';
import type { Refusal } from '@/lib/core/model/refusal';
import { attempt } from '@/lib/store/attempt';
import { dropKey, ownRow, ownRows, type OwnRow } from '@/lib/store/own';
import type { World } from '../areas';
import { dropDataset } from '../erase';
import { planNext } from '../subscriptions/jobs';
import { edited } from './edit';
import { beginImport, cancelImport, importState } from './import-job';
import { alone, changeOwn, goToState, keepAndShow, showKept } from './keep';
import { makeKey, ownKeys, takeKey } from './keys';
import { makeOwn } from './make';
import { differences, merged, mergePlan } from './merge';
import { shownOwn } from './own-facts';
import { previewOf } from './preview';
import { publish } from './publish';
import { rowsOfOwn } from './rows';
import { givePiece, stagedFile, takePiece } from './stage';
import { countsOf, liveOf, revisionAfter, rowsOf } from './working';

const now = (): string => new Date().toISOString();

/** Runs work on a dataset of one's own; `not-told` where it is not there. */
async function onOwn<T>(
  { store }: World,
  id: string,
  work: (row: OwnRow) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const row = await attempt(() => ownRow(store, id));
  if (!row.ok) return row;
  return row.value ? work(row.value) : failed('not-told');
}

async function edit(
  world: World,
  { id, edit: change }: { readonly id: string; readonly edit: OwnEdit },
): Promise<Result<Refusal | null>> {
  const at = now();
  const kept = await checked(() =>
    changeOwn(
      world,
      id,
      'edited',
      (held) => edited(held, change, { at, id: crypto.randomUUID() }),
      { at },
    ),
  );
  return kept.ok ? kept.value : done(kept.refusal);
}

const setFacts = (
  world: World,
  { id, facts }: { readonly id: string; readonly facts: Omit<DatasetFacts, 'pack'> },
): Promise<Result<null>> =>
  alone(id, async () => {
    const row = await ownRow(world.store, id);
    if (!row) return failed('not-told');
    const changed = { ...row, facts: { ...facts, pack: row.facts.pack } };
    const next = { ...changed, revision: revisionAfter(row) };
    return keepAndShow(world, row, next, new Map(), { at: now() });
  });

// In one transaction: one that is gone from the library alone would stay, and not be shown again.
const remove = ({ store }: World, id: string): Promise<Result<null>> =>
  dropDataset(store, id, 'gone');

const stateAt = (world: World, row: OwnRow, at: number) => {
  const state = row.states[at];
  return state ? rowsOf(world.store, row.id, state.manifest) : Promise.resolve(new Map());
};

const step = (by: number) =>
  taking(checks.id, (world: World, id) =>
    goToState(world, id, ({ now: at }) => at + by, { at: now(), revision: revisionAfter }),
  );

/** What a person does with datasets of their own, and with files. */
export const curationCalls: Readonly<Record<string, AreaCall<World>>> = {
  stage: taking(checks.piece, ({ store }, piece) => takePiece(store, piece)),
  fetchPiece: taking(checks.pieceWanted, ({ store }, wanted) => givePiece(store, wanted)),
  preview: taking(checks.preview, async ({ store }, { staged, name, columns }) => {
    const bytes = await stagedFile(store, staged);
    return bytes ? done(await previewOf(name, bytes, columns, now())) : failed('not-told');
  }),
  beginImport: taking(checks.importRequest, async (world, request) => {
    const begun = await beginImport(world, request);
    // Should the background die over it with nobody looking, the alarm has it go on.
    await planNext(world).catch(() => null);
    return begun;
  }),
  importState: taking(checks.id, importState),
  cancelImport: taking(checks.id, cancelImport),
  own(world) {
    void showKept(world, now()).catch(() => null);
    return attempt(async () => (await ownRows(world.store)).map(shownOwn));
  },
  make: taking(checks.make, (world, request) => makeOwn(world, request, now())),
  rows: taking(checks.rows, (world, wanted) =>
    onOwn(world, wanted.id, async (row) => done(rowsOfOwn(await liveOf(world.store, row), wanted))),
  ),
  edit: taking(checks.edit, edit),
  setFacts: taking(checks.facts, setFacts),
  undo: step(-1),
  redo: step(1),
  states: taking(checks.id, (world, id) =>
    onOwn(world, id, ({ states, now: at }) =>
      done({
        now: at,
        states: states.map((one): OwnState => ({ ...countsOf(one), at: one.at, step: one.step })),
      }),
    ),
  ),
  compareStates: taking(checks.states, (world, { id, from, to }) =>
    onOwn(world, id, async (row) =>
      done(differences(await stateAt(world, row, from), await stateAt(world, row, to))),
    ),
  ),
  goToState: taking(checks.state, (world, { id, state }) =>
    goToState(world, id, () => state, { at: now(), revision: revisionAfter }),
  ),
  planMerge: taking(checks.pair, (world, { into, from }) =>
    onOwn(world, from, (other) =>
      onOwn(world, into, async (row) =>
        done(mergePlan(await liveOf(world.store, row), await liveOf(world.store, other))),
      ),
    ),
  ),
  merge: taking(checks.merge, (world, { into, from, choices }) =>
    onOwn(world, from, async (other) => {
      const theirs = await liveOf(world.store, other);
      return changeOwn(
        world,
        into,
        'merged',
        async (_, row) => merged(await liveOf(world.store, row), theirs, choices),
        { at: now() },
      );
    }),
  ),
  removeOwn: taking(checks.id, remove),
  keys: ({ store }) => attempt(() => ownKeys(store)),
  makeKey: taking(checks.newKey, ({ store }, wanted) => makeKey(store, wanted, now())),
  takeKey: taking(checks.backup, ({ store }, wanted) => takeKey(store, wanted, now())),
  dropKey: taking(checks.id, ({ store }, id) => attempt(() => dropKey(store, id).then(() => null))),
  publish: taking(checks.publish, (world, request) => publish(world, request, now())),
};
