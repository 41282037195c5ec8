import { awake } from '@/lib/browser/awake';
import type { ImportState } from '@/lib/core/model/curation';
import { done, failed, type Result } from '@/lib/core/model/problem';
import { Refused } from '@/lib/datasets/refusal';
import { attempt, troubleOf } from '@/lib/store/attempt';
import type { Store } from '@/lib/store/open';
import { dropStaged, keepWish, wishes } from '@/lib/store/staged';
import type { World } from '../areas';
import { importFile, type ImportRequest } from './import-file';
import { stagedFile } from './stage';

/** What is kept of an import, so that it goes on after the background died over it. */
interface Wish {
  readonly request: ImportRequest;
  /** UTC ISO 8601. */
  readonly at: string;
  /** Id of the dataset that it makes; null: it has not begun to write, or goes into one that was there. */
  readonly making: string | null;
  /** How it ended; null: it has not. */
  readonly end: ImportState | null;
}

interface Job {
  state: ImportState;
  /** Keeps how it ended and lets go of the file; null while it goes on, and once that was done. */
  note: (() => Promise<unknown>) | null;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

const jobs = new Map<string, Job>();

const BEGUN: ImportState = {
  phase: 'reading',
  rows: { accepted: 0, known: 0, updated: 0, kept: 0, feeds: 0, refused: 0 },
  share: 0,
  refusal: null,
  problem: null,
  refused: [],
  dataset: null,
};

// Nobody but this file writes them.
const isWish = (value: unknown): value is Wish =>
  typeof value === 'object' && value !== null && 'making' in value && 'end' in value;

async function wishOf(store: Store, staged: string): Promise<Wish | null> {
  const found = (await wishes(store)).get(staged);
  return isWish(found) ? found : null;
}

async function run(world: World, staged: string, wish: Wish, job: Job): Promise<void> {
  const { store } = world;
  const set = (change: Partial<ImportState>): void => {
    job.state = { ...job.state, ...change };
  };
  let kept = wish;
  try {
    const bytes = await stagedFile(store, staged);
    if (!bytes) throw new Refused('missing', { file: wish.request.name });
    const came = await importFile(world, bytes, wish.request, {
      at: wish.at,
      made: wish.making,
      async making(id) {
        kept = { ...wish, making: id };
        await keepWish(store, staged, kept);
      },
      signal: job.stop.signal,
      tell({ row, ...change }) {
        set(change);
        if (row) set({ refused: [...job.state.refused, row] });
      },
    });
    if (came.ok) set({ phase: 'done', dataset: came.value });
    else if (came.problem.code === 'cancelled') set({ phase: 'cancelled' });
    else set({ phase: 'failed', problem: came.problem.code });
  } catch (error) {
    if (error instanceof Refused) set({ phase: 'failed', refusal: error.refusal });
    else set({ phase: 'failed', problem: troubleOf(error) });
  }
  job.note = async () => {
    await keepWish(store, staged, { ...kept, end: job.state });
    await dropStaged(store, staged);
    job.note = null;
  };
  await noted(job);
}

/** Notes how an import ended; where there was no room for that, whoever asks next has it tried again. */
const noted = (job: Job): Promise<unknown> => job.note?.().catch(() => null) ?? Promise.resolve();

function start(world: World, staged: string, wish: Wish): Job {
  const known = jobs.get(staged);
  if (known) return known;
  const job: Job = {
    state: BEGUN,
    note: null,
    stop: new AbortController(),
    ended: Promise.resolve().then(() => awake(() => run(world, staged, wish, job))),
  };
  jobs.clear();
  jobs.set(staged, job);
  return job;
}

/** Begins to import a file that was staged; it goes on should the background die over it. */
export async function beginImport(
  world: World,
  { staged, ...request }: ImportRequest & { readonly staged: string },
): Promise<Result<null>> {
  const wish: Wish = { request, at: new Date().toISOString(), making: null, end: null };
  const kept = await attempt(() => keepWish(world.store, staged, wish));
  if (!kept.ok) return kept;
  start(world, staged, wish);
  return done(null);
}

/** How an import stands; goes on with one that the background died over. `not-told` where there is none of the name. */
export async function importState(world: World, staged: string): Promise<Result<ImportState>> {
  const job = jobs.get(staged);
  if (job) {
    await noted(job);
    return done(job.state);
  }
  const wish = await attempt(() => wishOf(world.store, staged));
  if (!wish.ok) return wish;
  if (!wish.value) return failed('not-told');
  return done(wish.value.end ?? start(world, staged, wish.value).state);
}

/** Stops an import; nothing of it stays. */
export async function cancelImport(world: World, staged: string): Promise<Result<null>> {
  await importState(world, staged);
  jobs.get(staged)?.stop.abort();
  return done(null);
}

/** Whether an import is under way, or was when the background died. */
export const importsWait = async (store: Store): Promise<boolean> =>
  [...(await wishes(store)).values()].some((one) => isWish(one) && one.end === null);

/** Goes on with imports that the background died over, and waits for them. */
export async function resumeImports(world: World): Promise<void> {
  for (const [staged, wish] of await wishes(world.store)) {
    if (!isWish(wish) || wish.end !== null) continue;
    const job = start(world, staged, wish);
    await job.ended;
    await noted(job);
  }
}
