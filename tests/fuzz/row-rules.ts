import { safeUrl } from '@/lib/core/text/url';
import type { RowRead } from '@/lib/datasets/formats/format';
import { readRow, rowOf, type Statement } from '@/lib/datasets/pack/row';
import { hold, prototypes } from './target';

/** When a person reads the files of the fuzzer. */
export const AT = '2026-03-01T00:00:00Z';

/** A pack of that day may tell of any day before. */
const LATE = '9000-01-01T00:00:00Z';

const BEFORE = prototypes();

/** Addresses are of the web, and what was taken can be packed and read again as what it is. */
export function holdStatement(statement: Statement): void {
  const url = statement.kind === 'report' ? statement.report.url : null;
  hold(url === null || safeUrl(url) !== null, 'an address is not safe');
  const { line, about } = rowOf(statement);
  let again: string;
  try {
    again = readRow(line, 1, LATE).about;
  } catch {
    throw new Error(`a ${statement.kind} was taken that no pack may hold`);
  }
  hold(again === about, `a ${statement.kind} changes what it is about when it is packed`);
}

/** Takes all rows, as whoever imports does, and holds what must be true of each; answers with the kinds of them. */
export async function holdRows(rows: AsyncIterable<RowRead>): Promise<string> {
  const kinds = new Set<string>();
  for await (const row of rows) {
    hold(Number.isSafeInteger(row.number) && row.number > 0, 'a row has no number');
    if ('refusal' in row) {
      hold(typeof row.refusal.code === 'string', 'a row is refused without a code');
      kinds.add(`${row.refusal.code}:${row.refusal.params?.['field'] ?? ''}`);
    } else if ('feed' in row) {
      hold(safeUrl(row.feed.url) !== null, 'the address of a feed is not safe');
      kinds.add('feed');
    } else {
      holdStatement(row.statement);
      kinds.add(row.statement.kind);
    }
  }
  return [...kinds].toSorted().slice(0, 6).join(' ');
}

/** No object inherits what it did not before. */
export function holdPrototypes(): void {
  hold(prototypes() === BEFORE, 'a prototype was changed');
  hold(!('trusted' in {}) && !('polluted' in {}), 'every object inherits something');
}
