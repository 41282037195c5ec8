import type { Board } from '@/lib/core/model/board';
import { base64 } from '@/lib/datasets/bytes';
import type { OwnRow } from '@/lib/store/own';

/** Entries of a board in one line, and bytes of a file: an import takes lines of two million characters. */
const MOST_ENTRIES = 500;
const PIECE = 768 * 1_024;

/** A board as lines: itself with the number of its entries, then these, some at a time. */
export function boardLines({ entries, ...board }: Board): object[] {
  const parts = Math.ceil(entries.length / MOST_ENTRIES);
  return [
    { board: { ...board, of: entries.length } },
    ...Array.from({ length: parts }, (_, i) => ({
      onBoard: board.id,
      entries: entries.slice(i * MOST_ENTRIES, (i + 1) * MOST_ENTRIES),
    })),
  ];
}

/** A dataset of one's own as a line; its chunks are files of their own. */
export const ownLine = (row: OwnRow): object => ({
  own: {
    ...row,
    states: row.states.map((state) => ({ ...state, manifest: base64(state.manifest) })),
    published: row.published && base64(row.published),
  },
});

/** A file as lines, each with a piece of it. */
export const fileLines = (file: string, bytes: Uint8Array): object[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / PIECE)) }, (_, i) => ({
    file,
    bytes: base64(bytes.subarray(i * PIECE, (i + 1) * PIECE)),
    ends: (i + 1) * PIECE >= bytes.length,
  }));
