import type { Board, BoardChange, BoardEntry } from '../model/board';

/** Most reports of a board. */
export const MOST_ENTRIES = 10_000;

/** What takes a change back: the change itself the other way round. */
export type Inverse =
  | Exclude<BoardChange, { kind: 'add' | 'remove' }>
  | { readonly kind: 'take-out'; readonly reportIds: readonly string[] }
  | { readonly kind: 'put-back'; readonly entry: BoardEntry; readonly before: string | null };

const at = (entries: readonly BoardEntry[], id: string): number =>
  entries.findIndex(({ row }) => row.id === id);

/** Id of the entry behind one, null for the last. */
const behind = (entries: readonly BoardEntry[], index: number): string | null =>
  entries[index + 1]?.row.id ?? null;

/** Entries with one put before another; at the end where that is not there. */
function put(
  entries: readonly BoardEntry[],
  entry: BoardEntry,
  before: string | null,
): readonly BoardEntry[] {
  const rest = entries.filter(({ row }) => row.id !== entry.row.id);
  const index = before === null ? -1 : at(rest, before);
  return index < 0 ? [...rest, entry] : rest.toSpliced(index, 0, entry);
}

/** A board after a change, and what takes that back; null where the change changes nothing. `now`: UTC ISO 8601. */
export function applied(
  board: Board,
  change: BoardChange,
  now: string,
): { readonly board: Board; readonly inverse: Inverse; readonly added: number } | null {
  const { entries, title } = board;
  const as = (entriesNow: readonly BoardEntry[], inverse: Inverse, added = 0) => ({
    board: { ...board, entries: entriesNow, changed: now },
    inverse,
    added,
  });
  if (change.kind === 'rename') {
    if (change.title === title) return null;
    const inverse = { kind: 'rename', title } as const;
    return { board: { ...board, title: change.title, changed: now }, inverse, added: 0 };
  }
  if (change.kind === 'add') {
    const known = new Set(entries.map(({ row }) => row.id));
    const fresh = [...new Map(change.rows.map((row) => [row.id, row])).values()]
      .filter(({ id }) => !known.has(id))
      .slice(0, Math.max(0, MOST_ENTRIES - entries.length));
    if (fresh.length === 0) return null;
    const inverse = { kind: 'take-out', reportIds: fresh.map(({ id }) => id) } as const;
    const placed = fresh.map((row) => ({ row, added: now, note: '' }));
    return as([...entries, ...placed], inverse, fresh.length);
  }
  const index = at(entries, change.reportId);
  const entry = entries[index];
  if (!entry) return null;
  if (change.kind === 'remove')
    return as(entries.toSpliced(index, 1), {
      kind: 'put-back',
      entry,
      before: behind(entries, index),
    });
  if (change.kind === 'note') {
    if (entry.note === change.note) return null;
    return as(entries.with(index, { ...entry, note: change.note }), {
      ...change,
      note: entry.note,
    });
  }
  if (change.before === change.reportId || change.before === behind(entries, index)) return null;
  return as(put(entries, entry, change.before), { ...change, before: behind(entries, index) });
}

/** A board with a change taken back, beside whatever came since. */
export function takenBack(board: Board, inverse: Inverse, now: string): Board {
  if (inverse.kind === 'take-out') {
    const out = new Set(inverse.reportIds);
    const entries = board.entries.filter(({ row }) => !out.has(row.id));
    return { ...board, entries, changed: now };
  }
  if (inverse.kind === 'put-back') {
    const { entry, before } = inverse;
    return { ...board, entries: put(board.entries, entry, before), changed: now };
  }
  return applied(board, inverse, now)?.board ?? board;
}
