import type { ImportState } from '@/lib/core/model/curation';
import { done, failed, type Result } from '@/lib/core/model/problem';
import { Refused } from '@/lib/datasets/refusal';
import { dropStaged } from '@/lib/store/staged';
import type { World } from '../areas';
import { importFile, type ImportRequest } from './import-file';
import { stagedFile } from './stage';

interface Job {
  state: ImportState;
  readonly stop: AbortController;
}

/** Imports since the background started; one that died with it left nothing. */
const jobs = new Map<string, Job>();

const NO_ROWS = { accepted: 0, known: 0, updated: 0, kept: 0, feeds: 0, refused: 0 };

async function run(world: World, staged: string, request: ImportRequest, job: Job): Promise<void> {
  const set = (change: Partial<ImportState>): void => {
    job.state = { ...job.state, ...change };
  };
  try {
    const bytes = await stagedFile(world.store, staged);
    if (!bytes) throw new Refused('missing', { file: request.name });
    const came = await importFile(world, bytes, request, {
      at: new Date().toISOString(),
      signal: job.stop.signal,
      tell({ row, ...change }) {
        set(change);
        if (row) set({ refused: [...job.state.refused, row] });
      },
    });
    if (came.ok) set({ phase: 'done', dataset: came.value });
    else set({ phase: came.problem.code === 'cancelled' ? 'cancelled' : 'failed' });
  } catch (error) {
    set({ phase: 'failed', refusal: error instanceof Refused ? error.refusal : null });
  }
  await dropStaged(world.store, staged).catch(() => null);
}

/** Begins to import a file that was staged. */
export function beginImport(
  world: World,
  { staged, ...request }: ImportRequest & { readonly staged: string },
): Result<null> {
  const state: ImportState = {
    phase: 'reading',
    rows: NO_ROWS,
    share: 0,
    refusal: null,
    refused: [],
    dataset: null,
  };
  const job = { state, stop: new AbortController() };
  jobs.clear();
  jobs.set(staged, job);
  void run(world, staged, request, job);
  return done(null);
}

/** How an import stands; `not-told` where the background that ran it is gone. */
export function importState(staged: string): Result<ImportState> {
  const job = jobs.get(staged);
  return job ? done(job.state) : failed('not-told');
}

/** Stops an import; nothing of it stays. */
export function cancelImport(staged: string): Result<null> {
  jobs.get(staged)?.stop.abort();
  return done(null);
}
