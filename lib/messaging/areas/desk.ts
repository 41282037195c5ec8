import type { LibraryFound, LibrarySearch } from '@/lib/core/model/library-row';
import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** What a fact-checker works with: boards, notes, searches. */
export interface DeskApi {
  /** Searches the library; see `core/search` for what may be asked. */
  search(wanted: LibrarySearch): Promise<Result<LibraryFound>>;
  /** Ids of the boards. */
  boards(): Promise<Result<readonly string[]>>;
}

const ask = asked('desk');

export const desk: DeskApi = {
  search: (wanted) => ask('search', wanted),
  boards: () => ask('boards'),
};
