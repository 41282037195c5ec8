import type { Profile } from './profile';

/** Size of the imagined collection behind a small one: a page of 15 snippets on one story must not make its own subject common. */
const PRIOR_SIZE = 2_000;
const PRIOR_DOCUMENTS = 4;

/** How telling each term is. */
export interface Statistics {
  readonly idf: (term: string) => number;
}

/** Inverse document frequencies over the texts at hand, smoothed by an imagined larger collection. */
export function statistics(profiles: readonly Profile[]): Statistics {
  const df = new Map<string, number>();
  for (const { terms } of profiles) {
    for (const term of terms.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  }
  const size = profiles.length + PRIOR_SIZE;
  return { idf: (term) => Math.log((size + 1) / ((df.get(term) ?? 0) + PRIOR_DOCUMENTS)) };
}
