import type { DatasetSummary } from '@/lib/core/model/context';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { PackReport } from '@/lib/core/model/pack';
import type { DatasetStatement } from '@/lib/core/model/statement';
import { attempt } from '@/lib/store/attempt';
import { dataset } from '@/lib/store/datasets';
import { exclusive, shared } from '@/lib/store/exclusive';
import { PARTS } from '@/lib/store/garbage';
import { openLoad } from '@/lib/store/load';
import { cancelLoad, GivenUpError } from '@/lib/store/load-record';
import { freeScratch, SCRATCH } from '@/lib/store/merge-loaded';
import type { Store } from '@/lib/store/open';
import { keepStatements } from '@/lib/store/statements';

/** How far an import has come. */
export interface ImportProgress {
  /** `reading`: reports are taken; `indexing`: the index is made one. */
  readonly phase: 'reading' | 'indexing';
  /** Reports taken, or the share of the index in thousandths. */
  readonly done: number;
  readonly of: number;
}

/** A dataset that can be read from any of its reports on. */
export interface Readable {
  readonly summary: Omit<DatasetSummary, 'state' | 'loaded'>;
  /** Batches of reports from position `from` on; some thousand reports a batch are quickest. */
  readonly read: (
    from: number,
  ) => AsyncIterable<readonly PackReport[]> | Iterable<readonly PackReport[]>;
  /** What it says beside reports; shown together with them. */
  readonly statements?: () => AsyncIterable<readonly DatasetStatement[]>;
}

export interface ImportOptions {
  /** UTC ISO 8601. */
  readonly at: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Ends an import that somebody cancelled while its index is made one. */
class Stopped extends Error {}

/** One import of a dataset at a time, and none while half-made parts are swept away. */
const alone = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  shared(PARTS, () => shared(SCRATCH, () => exclusive(`load ${id}`, work)));

/**
 * Imports a dataset: batch by batch, each with its progress in one transaction, and shown all at once when complete. An
 * import that died goes on where it stopped when it is called again. Does nothing when this revision is there already.
 * Fails with `cancelled` when the signal aborts or somebody gives it up: then nothing of it stays.
 */
export async function importDataset(
  store: Store,
  { summary, read, statements }: Readable,
  { at, signal, onProgress = () => {} }: ImportOptions,
): Promise<Result<null>> {
  const { id, revision, reports: of } = summary;
  const goOn = (): void => {
    if (signal?.aborted) throw new Stopped();
  };
  const outcome = await attempt(() =>
    alone(id, async () => {
      const known = await dataset(store, id);
      const same = known?.revision === revision && known.content === summary.content;
      if (same && known?.state === 'ready') return true;
      const loading = await openLoad(store, { ...summary, state: 'loading', loaded: 0 }, at);
      let taken = loading.done;
      onProgress({ phase: 'reading', done: taken, of });
      try {
        for await (const batch of read(taken)) {
          goOn();
          taken += batch.length;
          await loading.add(
            batch.map((report) => ({ ...report, provenance: [] })),
            taken,
          );
          onProgress({ phase: 'reading', done: taken, of });
        }
        goOn();
        if (statements) await keepStatements(store, loading.volume, statements());
        goOn();
        await loading.publish((share) => {
          goOn();
          onProgress({ phase: 'indexing', done: Math.round(share * 1_000), of: 1_000 });
        });
      } catch (error) {
        if (!(error instanceof Stopped || error instanceof GivenUpError)) throw error;
        await cancelLoad(store, id);
        return false;
      }
      // Once it is shown it is too late to cancel.
      return true;
    }),
  );
  await attempt(() => freeScratch(store));
  if (!outcome.ok) return outcome;
  return outcome.value ? done(null) : failed('cancelled');
}
