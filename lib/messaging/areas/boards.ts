import type { Board, BoardChange, BoardChanged, BoardName } from '@/lib/core/model/board';
import type { Report } from '@/lib/core/model/report';
import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** Reports that a person collects and puts in order. A call that changes a board tells every other window of it. */
export interface BoardsApi {
  /** The boards, last changed first. */
  list(): Promise<Result<readonly BoardName[]>>;
  /** A board; null when it is not there. */
  board(id: string): Promise<Result<Board | null>>;
  make(title: string): Promise<Result<Board>>;
  /** Changes a board as it is then; null when it is not there. */
  change(id: string, change: BoardChange): Promise<Result<BoardChanged | null>>;
  /** Removes a board; `undo` brings it back. */
  remove(id: string): Promise<Result<null>>;
  /** Takes its last change back; null when there is none. */
  undo(id: string): Promise<Result<Board | null>>;
  /** Whole reports by id; those that the library no longer has are left out. At most 200. */
  reports(ids: readonly string[]): Promise<Result<readonly Report[]>>;
  /** Calls back when another window changed something; answers with how to stop that. */
  watch(changed: () => void): () => void;
}

const ask = asked('desk');
const CHANNEL = 'boards';

/** Tells other windows once a change was kept. */
async function told<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await work;
  if (answer.ok) {
    const channel = new BroadcastChannel(CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    channel.postMessage(null);
    channel.close();
  }
  return answer;
}

export const boards: BoardsApi = {
  list: () => ask('boards'),
  board: (id) => ask('board', id),
  make: (title) => told(ask('makeBoard', title)),
  change: (id, change) => told(ask('changeBoard', { id, change })),
  remove: (id) => told(ask('removeBoard', id)),
  undo: (id) => told(ask('undoBoard', id)),
  reports: (ids) => ask('reports', ids),
  watch(changed) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', changed);
    return () => channel.close();
  },
};
