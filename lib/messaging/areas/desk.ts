import type { StoryContext } from '@/lib/core/model/context';
import type { DecidedReport } from '@/lib/core/model/decision';
import type { LibraryFound, LibrarySearch } from '@/lib/core/model/library-row';
import type { NetworkRequest } from '@/lib/core/model/network';
import type { KeptNote, Note, NoteBefore, NoteDraft } from '@/lib/core/model/note';
import type { Result } from '@/lib/core/model/problem';
import type { Selection, SelectionCheck } from '@/lib/core/model/selection';
import { asked } from './asked';

/** A selection in a tab; of no tab: held against the library alone. */
export interface CheckRequest {
  readonly tabId: number | null;
  readonly selection: Selection;
}

/** What a fact-checker works with: notes, searches, what stands in a page. */
export interface DeskApi {
  /** The context of the story that comes with the extension. */
  demo(): Promise<Result<StoryContext>>;
  /** Searches the library; see `core/search` for what may be asked. */
  search(wanted: LibrarySearch): Promise<Result<LibraryFound>>;
  /** Who else says what was selected. */
  check(request: CheckRequest): Promise<Result<SelectionCheck>>;
  /** Marks the sentences of a tab's page that others tell, too or otherwise: how many there are, and were found in the page. */
  mark(tabId: number): Promise<Result<{ readonly told: number; readonly found: number }>>;
  /** Removes the marks; false where the page cannot be reached. */
  unmark(tabId: number): Promise<Result<boolean>>;
  /** Notes about reports, newest change first. */
  notes(reportIds: readonly string[]): Promise<Result<readonly Note[]>>;
  /** All notes, newest change first. */
  allNotes(): Promise<Result<readonly Note[]>>;
  keepNote(draft: NoteDraft): Promise<Result<KeptNote>>;
  removeNote(id: string): Promise<Result<null>>;
  /** What a note was, newest change first. */
  noteHistory(id: string): Promise<Result<readonly NoteBefore[]>>;
  /** Takes the last change back; answers with the note as it is then, null where there is none. */
  undoNote(id: string): Promise<Result<Note | null>>;
  /** Every report that the person decided on, the last decision first. */
  decisions(): Promise<Result<readonly DecidedReport[]>>;
  /** Takes the last change of what is said of a report back; answers whether there was one. */
  undoDecision(of: { readonly story: string; readonly reportId: string }): Promise<Result<boolean>>;
  /** The requests that the extension itself made, newest first. */
  requests(): Promise<Result<readonly NetworkRequest[]>>;
  clearRequests(): Promise<Result<null>>;
}

const ask = asked('desk');

export const desk: DeskApi = {
  demo: () => ask('demo'),
  search: (wanted) => ask('search', wanted),
  check: (request) => ask('check', request),
  mark: (tabId) => ask('mark', tabId),
  unmark: (tabId) => ask('unmark', tabId),
  notes: (reportIds) => ask('notes', reportIds),
  allNotes: () => ask('allNotes'),
  keepNote: (draft) => ask('keepNote', draft),
  removeNote: (id) => ask('removeNote', id),
  noteHistory: (id) => ask('noteHistory', id),
  undoNote: (id) => ask('undoNote', id),
  decisions: () => ask('decisions'),
  undoDecision: (of) => ask('undoDecision', of),
  requests: () => ask('requests'),
  clearRequests: () => ask('clearRequests'),
};
