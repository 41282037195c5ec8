import { noteDraft, noteId, reportIds } from '@/lib/messaging/areas/desk-checks';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import {
  allNotes,
  keepNote,
  noteHistory,
  notesAbout,
  removeNote,
  undoNote,
} from '@/lib/store/notes';
import type { World } from '../areas';

const now = (): string => new Date().toISOString();

/** What a person writes down. */
export const noteCalls: Readonly<Record<string, AreaCall<World>>> = {
  notes: taking(reportIds, ({ store }, ids) => attempt(() => notesAbout(store, ids))),
  allNotes: ({ store }) => attempt(() => allNotes(store)),
  keepNote: taking(noteDraft, ({ store }, note) =>
    attempt(() => keepNote(store, note, { at: now(), id: crypto.randomUUID() })),
  ),
  removeNote: taking(noteId, ({ store }, id) => attempt(() => removeNote(store, id, now()))),
  noteHistory: taking(noteId, ({ store }, id) => attempt(() => noteHistory(store, id))),
  undoNote: taking(noteId, ({ store }, id) => attempt(() => undoNote(store, id))),
};
