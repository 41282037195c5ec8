import type { BoardName } from '@/lib/core/model/board';
import type { LibraryRow } from '@/lib/core/model/library-row';
import type { BoardsApi } from '@/lib/messaging/areas/boards';
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface BoardsState {
  /** Null before they are known; `failed` when the library cannot be opened. */
  readonly boards: readonly BoardName[] | 'failed' | null;
  /** Makes a board; answers with its id, null when that failed. */
  readonly make: (title: string) => Promise<string | null>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly undo: (id: string) => Promise<boolean>;
  /** Puts reports on a board; answers how many were not there, null when that failed. */
  readonly add: (id: string, rows: readonly LibraryRow[]) => Promise<number | null>;
}

/** The boards by name; follows what other windows make of them. */
export function useBoards(api: BoardsApi): BoardsState {
  const [boards, setBoards] = useState<BoardsState['boards']>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await api.list();
    setBoards(answer.ok ? answer.value : 'failed');
  }, [api]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => api.watch(() => void refresh()), [api, refresh]);
  return {
    boards,
    async make(title) {
      const made = await api.make(title);
      await refresh();
      return made.ok ? made.value.id : null;
    },
    async remove(id) {
      const { ok } = await api.remove(id);
      await refresh();
      return ok;
    },
    async undo(id) {
      const back = await api.undo(id);
      await refresh();
      return back.ok && back.value !== null;
    },
    async add(id, rows) {
      const added = await api.change(id, { kind: 'add', rows });
      await refresh();
      return added.ok && added.value ? added.value.added : null;
    },
  };
}
