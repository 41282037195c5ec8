import type { Note, NoteDraft } from '@/lib/core/model/note';
import type { Report } from '@/lib/core/model/report';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useState } from 'preact/hooks';
import { momentText } from '../locales/moments';
import { panelText } from '../locales/panel';
import { Bidi } from '../ui/Bidi';
import { Fold } from '../ui/Fold';
import { outletName } from '../ui/names';
import { WebLink } from '../ui/WebLink';
import { Earlier } from './Earlier';
import { NoteForm } from './NoteForm';

interface Props {
  readonly note: Note;
  readonly report: Report | undefined;
  /** Tells the page at which it was written. */
  readonly placed?: boolean;
  readonly desk: DeskApi;
  readonly onSave: (draft: NoteDraft) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** One note: what it is about, what it says, when it was changed, and what it was. */
export function NoteCard({ note, report, placed = false, desk, onSave, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const save = async (text: string): Promise<void> => {
    if (await onSave({ ...note, text })) setEditing(false);
  };
  const about = note.subject === 'report' ? outletName(report) : panelText(`notes.${note.subject}`);
  return (
    <li class="note">
      <p class="soft small">
        {placed ? (
          <WebLink url={note.url}>
            <Bidi>{note.title || note.url}</Bidi>
          </WebLink>
        ) : (
          <Bidi>{about}</Bidi>
        )}{' '}
        · {momentText({ value: note.changed, precision: 'minute' })}
      </p>
      {note.quote !== null && (
        <blockquote class="small clamp">
          <Bidi>{note.quote}</Bidi>
        </blockquote>
      )}
      {editing ? (
        <NoteForm
          text={note.text}
          onSave={(text) => void save(text)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <p class="words">
            <Bidi>{note.text}</Bidi>
          </p>
          <div class="acts small">
            <button type="button" class="plain" onClick={() => setEditing(true)}>
              {panelText('notes.edit')}
            </button>
            <button type="button" class="plain" onClick={onRemove}>
              {panelText('notes.remove')}
            </button>
            <Fold title={panelText('notes.history')}>
              {() => <Earlier desk={desk} note={note} onRestore={(text) => void save(text)} />}
            </Fold>
          </div>
        </>
      )}
    </li>
  );
}
