import { ownFile } from '@/lib/browser/tabs';
import { NO_OUTLETS, readOutletTable, type OutletTable } from '@/lib/core/outlets/table';

/** Where the table stands in the extension. */
const PATH = '/outlets/outlets.txt';

let table: Promise<OutletTable> | null = null;

/** The table of outlets, read once in the life of a background; without it less is known, and nothing fails. */
export function outletTable(): Promise<OutletTable> {
  table ??= ownFile(PATH).then(readOutletTable, () => {
    table = null;
    return NO_OUTLETS;
  });
  return table;
}
