import * as v from 'valibot';
import { readFigures } from '@/lib/core/claims/figures';
import type { LibraryFound, LibrarySearch } from '@/lib/core/model/library-row';
import { failed } from '@/lib/core/model/problem';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import type { World } from '../areas';
import { bringReaders } from '../readers';
import { librarySearches } from './search-library';

/** Rows that one call brings at most. */
const MOST_ROWS = 200;

const search = v.object({
  query: v.pipe(v.string(), v.maxLength(2_000)),
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS)),
  fresh: v.boolean(),
});

/** Which reports give a figure cannot be told. */
class UnreadError extends Error {
  override readonly name = 'UnreadError';
}

async function tellsFigure() {
  const reader = await bringReaders();
  if (!reader) throw new UnreadError('The script that reads figures did not run.');
  return (report: Parameters<typeof readFigures>[0]): boolean =>
    readFigures(report, null, reader).figures.length > 0;
}

let running: ((wanted: LibrarySearch) => Promise<LibraryFound>) | null = null;

/** The calls of the search of the library. */
export const SEARCH_CALLS: Readonly<Record<string, AreaCall<World>>> = {
  search: taking(search, async ({ store }, wanted) => {
    running ??= librarySearches(store, tellsFigure);
    const find = running;
    const found = await attempt(() =>
      find(wanted).catch((error: unknown) => {
        if (error instanceof UnreadError) return null;
        throw error;
      }),
    );
    return found.ok && found.value === null ? failed('partly-read') : found;
  }),
};
