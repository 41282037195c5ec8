import type { StoryContext } from './context';

/** Fewer origins are no corroboration that one could doubt. */
const SEVERAL = 2;

/**
 * The title of the dataset that alone brought every report of every counted origin: whoever makes up a dataset can make
 * up its origins, too. Null where pages, feeds or another dataset tell of any of them.
 */
export function soleDataset({ origins, reports, library }: StoryContext): string | null {
  const counted = origins.filter((origin) => origin.counted);
  if (counted.length < SEVERAL) return null;
  const tellers = new Set(
    counted.flatMap(({ members }) =>
      members.flatMap(({ reportId }) =>
        (reports[reportId]?.provenance ?? []).map(({ kind, id }) => `${kind} ${id}`),
      ),
    ),
  );
  const [only] = tellers;
  if (tellers.size !== 1 || !only?.startsWith('dataset ')) return null;
  const id = only.slice('dataset '.length);
  return library.datasets.find((one) => one.id === id)?.title ?? id;
}
