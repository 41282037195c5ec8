import type { Differences, MergePlan, RecordChange } from '@/lib/core/model/curation';
import { diffRows } from '@/lib/datasets/pack/diff';
import type { Row } from '@/lib/datasets/pack/row';
import type { Held, Live } from './working';

/** Records that a difference tells. */
const MOST = 200;

const titleOf = (row: Row | undefined): string | null => {
  const statement = row?.statement;
  if (statement?.kind === 'report') return statement.report.headline ?? statement.report.url;
  return statement?.kind === 'note' ? statement.text.slice(0, 200) : null;
};

/** What two states tell differently, record by record. */
export function differences(before: Live, after: Live): Differences {
  const changes = diffRows(before, after);
  const told = changes.slice(0, MOST).map(({ about, change, fields }): RecordChange => ({
    about,
    change,
    title: titleOf(after.get(about)) ?? titleOf(before.get(about)),
    fields,
  }));
  return { total: changes.length, changes: told };
}

const holding = (live: Live): Live =>
  new Map([...live].filter(([, { statement }]) => statement.kind !== 'withdrawal'));

/** What both tell, told differently. */
function conflictsOf(mine: Live, theirs: Live): { mine: Live; theirs: Live } {
  const both = [...theirs].filter(([about, row]) => {
    const own = mine.get(about);
    return own !== undefined && own.line !== row.line;
  });
  const own = both.flatMap(([about]) => {
    const row = mine.get(about);
    return row ? [[about, row] as const] : [];
  });
  return { mine: new Map(own), theirs: new Map(both) };
}

/** What merging one dataset into another would come to. */
export function mergePlan(mine: Live, theirs: Live): MergePlan {
  const [own, other] = [holding(mine), holding(theirs)];
  const conflicts = conflictsOf(own, other);
  const added = [...other.keys()].filter((about) => !own.has(about)).length;
  return {
    added,
    same: other.size - added - conflicts.theirs.size,
    conflicts: differences(conflicts.mine, conflicts.theirs),
  };
}

export interface Choices {
  /** By what the record is about. */
  readonly each: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** For all others; null: every conflict must be chosen. */
  readonly rest: 'mine' | 'theirs' | null;
}

/** Two datasets as one; null while a conflict is not settled. */
export function merged(mine: Live, theirs: Live, { each, rest }: Choices): Held | null {
  const [own, other] = [holding(mine), holding(theirs)];
  const held: Held = new Map([...own].map(([about, { statement }]) => [about, statement]));
  for (const [about, { statement, line }] of other) {
    const known = own.get(about);
    if (known?.line === line) continue;
    const choice = known ? (Object.hasOwn(each, about) ? each[about] : rest) : 'theirs';
    if (!choice) return null;
    if (choice === 'theirs') held.set(about, statement);
  }
  return held;
}
