import { terms } from '@/lib/core/text/terms';
import { findCandidates } from '@/lib/store/candidates';
import { openStore } from '@/lib/store/open';
import { search } from '@/lib/store/search';
import { tendOnce } from '@/lib/store/tend';
import { importDataset } from '@/lib/tasks/import-dataset';
import { LIMIT, type Engine } from '../engine';
import { told } from '../told';

const BATCH = 2_000;
const store = openStore();
const queryOf = (words: readonly string[]) =>
  words.flatMap(terms).map((term) => ({ term, weight: 1 }));

/** The shipped path: import in batches, search over segments, reports read from their sheets. */
export const engine: Engine = {
  async build(size, make, onProgress) {
    const summary = {
      id: 'bench',
      title: '',
      publisher: '',
      licence: '',
      revision: 1,
      reports: size,
    };
    const done = await importDataset(
      store,
      {
        summary,
        *read(from) {
          for (let first = from; first < size; first += BATCH) {
            const length = Math.min(BATCH, size - first);
            yield Array.from({ length }, (_, i) => told(make(first + i)));
            onProgress(first + length);
          }
        },
      },
      { at: '2026-01-01T00:00:00Z' },
    );
    if (!done.ok) throw new Error(done.problem.code);
    while (await tendOnce(store));
  },
  rank: (words) => search(store, queryOf(words), LIMIT),
  async search(words) {
    const { reports } = await findCandidates(store, queryOf(words), LIMIT);
    return reports.map(({ id }) => Number(id.slice(id.lastIndexOf('-') + 1)));
  },
};
