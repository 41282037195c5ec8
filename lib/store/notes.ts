import type { KeptNote, Note, NoteBefore, NoteDraft } from '@/lib/core/model/note';
import { lastChange, remember, removeKept } from './history';
import type { Store } from './open';
import type { HistoryRow } from './schema';
import { write } from './write';

const STORES: ['notes', 'history'] = ['notes', 'history'];

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'subject' in value && 'version' in value;

const historyOf = (id: string): string => `note:${id}`;

const asBefore = ({ at, before }: HistoryRow): NoteBefore => ({
  at,
  before: isNote(before) ? before : null,
});

const newestFirst = (notes: readonly Note[]): Note[] =>
  notes.toSorted((a, b) => (a.changed < b.changed ? 1 : -1));

/** All notes, newest change first. */
export const allNotes = (store: Store): Promise<Note[]> =>
  store.run(async (db) => newestFirst(await db.getAll('notes')));

/** The notes about some reports, newest change first. */
export async function notesAbout(store: Store, reportIds: readonly string[]): Promise<Note[]> {
  const found = await store.run(async (db) => {
    const { store: notes } = db.transaction('notes');
    return Promise.all(reportIds.map((id) => notes.index('about').getAll(id)));
  });
  return newestFirst(found.flat());
}

/**
 * Keeps a note, new or changed; what it was is in its history. Two windows that change one note lose nothing: the later
 * one stands, and says that it overtook the other.
 */
export function keepNote(
  store: Store,
  draft: NoteDraft,
  { at, id: newId }: { readonly at: string; readonly id: string },
): Promise<KeptNote> {
  return write(store, STORES, async (tx) => {
    const id = draft.id ?? newId;
    const known = (await tx.objectStore('notes').get(id)) ?? null;
    const version = Math.max(known?.version ?? 0, draft.version) + 1;
    const note: Note = { ...draft, id, created: known?.created ?? at, changed: at, version };
    await tx.objectStore('notes').put(note);
    await remember(tx.objectStore('history'), historyOf(id), at, known);
    return { note, overtook: draft.id !== null && known?.version !== draft.version };
  });
}

/** Removes a note; `undoNote` brings it back. */
export const removeNote = (store: Store, id: string, at: string): Promise<null> =>
  removeKept(store, 'notes', id, { about: historyOf(id), at });

/** What a note was, newest change first. */
export async function noteHistory(store: Store, id: string): Promise<NoteBefore[]> {
  const rows = await store.run((db) => db.getAllFromIndex('history', 'about', historyOf(id)));
  return rows.map(asBefore).toReversed();
}

/** Takes the last change of a note back; answers with the note as it is then, null where there is none. */
export function undoNote(store: Store, id: string): Promise<Note | null> {
  return write(store, STORES, async (tx) => {
    const notes = tx.objectStore('notes');
    const cursor = await lastChange(tx.objectStore('history'), historyOf(id));
    const now = (await notes.get(id)) ?? null;
    if (!cursor) return now;
    const { before } = asBefore(cursor.value);
    await cursor.delete();
    // Its number goes on, so that a window that saw the undone change is told.
    const back = before && {
      ...before,
      version: Math.max(before.version, now?.version ?? 0) + 1,
    };
    await (back ? notes.put(back) : notes.delete(id));
    return back;
  });
}
