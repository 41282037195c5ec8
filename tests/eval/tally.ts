/** Counts of one field: right answers, answers given, answers expected, cases that agree, cases. */
export interface Tally {
  right: number;
  given: number;
  expected: number;
  agree: number;
  cases: number;
}

export const emptyTally = (): Tally => ({ right: 0, given: 0, expected: 0, agree: 0, cases: 0 });

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));

/** Measures of a tally, each from 0 to 1. */
export function measuresOf(
  tally: Tally,
): Record<'precision' | 'recall' | 'f1' | 'accuracy', number> {
  const { right, given, expected, agree, cases } = tally;
  return {
    precision: share(right, given),
    recall: share(right, expected),
    f1: share(2 * right, given + expected),
    accuracy: share(agree, cases),
  };
}

/** Counts one case: `null` on both sides agrees, a guess where nothing is expected does not. */
export function count(tally: Tally, expected: unknown, given: unknown, same: boolean): void {
  tally.cases += 1;
  if (expected !== null) tally.expected += 1;
  if (given !== null) tally.given += 1;
  if (expected === null ? given === null : same) tally.agree += 1;
  if (expected !== null && same) tally.right += 1;
}
