/** Numbers as words, from two; "one" is mostly no count. */
export const smallNumbers: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
};

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
