import { rowOf, type LibraryRow } from '@/lib/core/model/library-row';
import type { CheckedClaim, SelectionCheck } from '@/lib/core/model/selection';

/** Characters of a sentence that a row takes. */
const LONGEST = 1_000;

/** Who is named of a claim, and in which words: where it stands, who tells the same, who tells otherwise. */
const named = ({
  standsIn,
  sentence,
  row,
  tellers,
}: CheckedClaim): [id: string, words: string][] => [
  ...(standsIn === null ? [] : [[standsIn, sentence] satisfies [string, string]]),
  ...(row?.cells ?? [])
    .toSorted((a, b) => Number(b.state === 'agree') - Number(a.state === 'agree'))
    .map(({ reportId, figure }): [string, string] => [reportId, figure.evidence]),
  ...tellers.map(({ reportId, sentence: told }): [string, string] => [reportId, told]),
];

/** The reports that a check names as rows, each with the sentence that it is named for; `titles`: of datasets by id. */
export function rowsOfCheck(
  { claims, reports }: SelectionCheck,
  titles: ReadonlyMap<string, string>,
): LibraryRow[] {
  const words = new Map<string, string>();
  for (const [id, sentence] of claims.flatMap(named)) if (!words.has(id)) words.set(id, sentence);
  return [...words].flatMap(([id, sentence]) => {
    const report = reports[id];
    return report ? [rowOf(report, sentence.slice(0, LONGEST).toWellFormed(), titles)] : [];
  });
}
