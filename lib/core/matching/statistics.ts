import type { Profile } from './profile';

/** What the library's index knows of how common terms are. */
export interface Collection {
  /** Reports in the library. */
  readonly size: number;
  /** Reports of the library that hold a term; null when nobody looked. */
  readonly df: (term: string) => number | null;
}

/** How telling each term is. */
export interface Statistics {
  readonly idf: (term: string) => number;
}

/** Share of reports that hold a term nobody has seen yet. */
const UNSEEN = 0.002;
/** Rarer than this, a term is as likely a slip as a name: a million reports tell no more of it than a few thousand. */
const RAREST = 0.0015;
/** Reports of the imagined collection behind a library, and behind candidates alone: 15 snippets on one story must not make its subject common. */
const BEHIND_LIBRARY = 300;
const BEHIND_CANDIDATES = 2_000;

/**
 * Inverse document frequencies (Spärck Jones 1972) of the library, smoothed by an imagined larger collection in which
 * every term is rare; of the texts at hand for terms the library was not asked for.
 */
export function statistics(profiles: readonly Profile[], collection?: Collection): Statistics {
  const seen = new Map<string, number>();
  for (const { terms } of profiles) {
    for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  const behind = collection && collection.size > 0 ? BEHIND_LIBRARY : BEHIND_CANDIDATES;
  const known = new Map<string, number>();
  return {
    idf: (term) => {
      let idf = known.get(term);
      if (idf === undefined) {
        const df = collection?.df(term) ?? null;
        const [count, size] =
          df === null ? [seen.get(term) ?? 0, profiles.length] : [df, collection?.size ?? 0];
        idf = -Math.log(Math.min(1, RAREST + (count + UNSEEN * behind) / (size + behind)));
        known.set(term, idf);
      }
      return idf;
    },
  };
}
