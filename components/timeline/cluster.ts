/** Something that stands at a place on a line. */
export interface Placed<T> {
  readonly x: number;
  readonly content: T;
}

/** What stands so close together that it is drawn as one. */
export interface Cluster<T> {
  /** The mean of the places. */
  readonly x: number;
  readonly contents: readonly T[];
}

/**
 * Puts together what would stand closer than `apart`, so that the means of two clusters never do. Neighbours are pooled
 * from one end to the other as in isotonic regression (pool adjacent violators): sorting aside, linear.
 */
export function clusters<T>(placed: readonly Placed<T>[], apart: number): Cluster<T>[] {
  const pools: { sum: number; contents: T[] }[] = [];
  const mean = (pool: { sum: number; contents: T[] } | undefined): number =>
    pool ? pool.sum / pool.contents.length : -Infinity;
  for (const { x, content } of placed.toSorted((a, b) => a.x - b.x)) {
    pools.push({ sum: x, contents: [content] });
    while (pools.length > 1 && mean(pools.at(-1)) - mean(pools.at(-2)) < apart) {
      const last = pools.pop();
      const before = pools.at(-1);
      if (!last || !before) break;
      before.sum += last.sum;
      for (const one of last.contents) before.contents.push(one);
    }
  }
  return pools.map((pool) => ({ x: mean(pool), contents: pool.contents }));
}
