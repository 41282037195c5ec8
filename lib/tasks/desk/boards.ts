import type { Report } from '@/lib/core/model/report';
import { boardChange, boardId, boardTitle, someIds } from '@/lib/messaging/areas/board-checks';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import {
  boardNames,
  boardOf,
  changeBoard,
  makeBoard,
  removeBoard,
  undoBoard,
} from '@/lib/store/boards';
import { mergeReports } from '@/lib/store/merge';
import type { Store } from '@/lib/store/open';
import { findByIds } from '@/lib/store/places';
import type { World } from '../areas';

const now = (): string => new Date().toISOString();

/** Whole reports by id, each once however many datasets tell of it, in the order asked for; those that are gone are left out. */
async function reportsById(store: Store, ids: readonly string[]): Promise<Report[]> {
  const known = new Map<string, Report>();
  for (const { report } of await findByIds(store, ids)) {
    const other = known.get(report.id);
    known.set(report.id, other ? mergeReports(other, report) : report);
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** What a person collects and puts in order. */
export const boardCalls: Readonly<Record<string, AreaCall<World>>> = {
  boards: ({ store }) => attempt(() => boardNames(store)),
  board: taking(boardId, ({ store }, id) => attempt(() => boardOf(store, id))),
  makeBoard: taking(boardTitle, ({ store }, title) =>
    attempt(() => makeBoard(store, title, { at: now(), id: crypto.randomUUID() })),
  ),
  changeBoard: taking(boardChange, ({ store }, { id, change }) =>
    attempt(() => changeBoard(store, id, change, now())),
  ),
  removeBoard: taking(boardId, ({ store }, id) => attempt(() => removeBoard(store, id, now()))),
  undoBoard: taking(boardId, ({ store }, id) => attempt(() => undoBoard(store, id, now()))),
  reports: taking(someIds, ({ store }, ids) => attempt(() => reportsById(store, ids))),
};
