/** What a note is about. */
export type NoteSubject = 'story' | 'report' | 'sentence';

/** What a person wrote down. */
export interface Note {
  readonly id: string;
  readonly subject: NoteSubject;
  /** Id of the report it is about; of a story and its sentences, that of the page's own report. */
  readonly about: string;
  /** The sentence it is about, else null. */
  readonly quote: string | null;
  readonly text: string;
  /** The page at which it was written. */
  readonly url: string;
  readonly title: string;
  /** UTC ISO 8601. */
  readonly created: string;
  readonly changed: string;
  /** Raised by each change. */
  readonly version: number;
}

/** A note to be written. */
export interface NoteDraft extends Omit<Note, 'id' | 'created' | 'changed'> {
  /** Null for a new one. */
  readonly id: string | null;
  /** The version that the person saw; 0 for a new one. */
  readonly version: number;
}

/** What a note was before a change. */
export interface NoteBefore {
  /** When it was changed, UTC ISO 8601. */
  readonly at: string;
  /** Null: it was not there. */
  readonly before: Note | null;
}

/** A note as it was kept. */
export interface KeptNote {
  readonly note: Note;
  /** Somebody else, in another window, had changed it since the person saw it: what they wrote is in its history. */
  readonly overtook: boolean;
}
