import type { StoryContext } from '@/lib/core/model/context';
import type { Selection } from '@/lib/core/model/selection';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useState } from 'preact/hooks';
import { panelText } from '../locales/panel';
import { text } from '../locales/text';
import { NewNote } from './NewNote';
import { NoteCard } from './NoteCard';
import { useNotes } from './use-notes';

interface Props {
  readonly desk: DeskApi;
  readonly context: StoryContext;
  readonly selection: Selection | null;
}

/** What a person wrote down about a story, its reports and sentences. */
export function Notes({ desk, context, selection }: Props) {
  const { notes, outcome, save, remove, undo } = useNotes(desk, context);
  const [adding, setAdding] = useState(false);
  return (
    <section class="notes">
      <div class="section-head">
        <h2>{panelText('notes.title')}</h2>
        {!adding && (
          <button type="button" class="small" onClick={() => setAdding(true)}>
            {panelText('notes.add')}
          </button>
        )}
      </div>
      <p class="soft small">{panelText('notes.about')}</p>
      {adding && (
        <NewNote
          context={context}
          selection={selection}
          onSave={(draft) => void save(draft).then((kept) => setAdding(!kept))}
          onCancel={() => setAdding(false)}
        />
      )}
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
            report={context.reports[note.about]}
            desk={desk}
            onSave={save}
            onRemove={() => remove(note.id)}
          />
        ))}
      </ul>
    </section>
  );
}
