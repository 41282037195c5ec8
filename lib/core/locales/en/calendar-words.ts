/** Numbers as words, from two; "one" is mostly no count. */
export const smallNumbers: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 2)]),
);

/** Months by their names, from 1. `may` is a month only beside a day. */
export const months: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month, at): [string, number][] => [
      [month, at + 1],
      ...(month === 'may' ? [] : ([[month.slice(0, 3), at + 1]] satisfies [string, number][])),
      ...(month === 'september' ? ([['sept', 9]] satisfies [string, number][]) : []),
    ]),
);

export const weekdays: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);
