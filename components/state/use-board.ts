import type { Board, BoardChange } from '@/lib/core/model/board';
import type { BoardsApi } from '@/lib/messaging/areas/boards';
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface BoardState {
  /** Undefined before it is known, null when it is not there. */
  readonly board: Board | null | undefined;
  readonly failed: boolean;
  readonly change: (change: BoardChange) => Promise<void>;
  /** Takes the last change back; answers whether there was one. */
  readonly undo: () => Promise<boolean>;
}

/** One board; follows what other windows make of it. */
export function useBoard(api: BoardsApi, id: string): BoardState {
  const [board, setBoard] = useState<Board | null | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await api.board(id);
    setFailed(!answer.ok);
    if (answer.ok) setBoard(answer.value);
  }, [api, id]);
  useEffect(() => {
    setBoard(undefined);
    void refresh();
    return api.watch(() => void refresh());
  }, [api, refresh]);
  return {
    board,
    failed,
    async change(change) {
      const answer = await api.change(id, change);
      setFailed(!answer.ok);
      if (answer.ok) setBoard(answer.value?.board ?? null);
    },
    async undo() {
      const back = await api.undo(id);
      await refresh();
      return back.ok && back.value !== null;
    },
  };
}
