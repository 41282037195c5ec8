import type { Note } from '@/lib/core/model/note';
import type { Report } from '@/lib/core/model/report';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { panelText } from '../locales/panel';
import { text } from '../locales/text';
import { NoteCard } from './NoteCard';
import type { NotesState } from './use-notes';

interface Props {
  readonly desk: DeskApi;
  readonly state: NotesState;
  /** The report that a note is about, where it is at hand; absent where the notes are of many stories. */
  readonly reportOf?: (note: Note) => Report | undefined;
}

/** Notes, each to be changed and removed, and what came of the last change. */
export function NoteList({ desk, state, reportOf }: Props) {
  const { notes, outcome, save, remove, undo } = state;
  return (
    <>
      <div role="status" class="small">
        {outcome && panelText(`notes.${outcome.kind}`)}{' '}
        {outcome?.id && (
          <button type="button" class="plain" onClick={() => undo(outcome.id ?? '')}>
            {text('report.undo')}
          </button>
        )}
      </div>
      <ul>
        {notes.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            report={reportOf?.(note)}
            placed={reportOf === undefined}
            desk={desk}
            onSave={save}
            onRemove={() => remove(note.id)}
          />
        ))}
      </ul>
    </>
  );
}
