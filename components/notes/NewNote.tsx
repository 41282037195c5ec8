import type { StoryContext } from '@/lib/core/model/context';
import type { NoteDraft } from '@/lib/core/model/note';
import type { Selection } from '@/lib/core/model/selection';
import { useId, useState } from 'preact/hooks';
import { panelText } from '../locales/panel';
import { NoteForm } from './NoteForm';
import { subjectsOf } from './subjects';

interface Props {
  readonly context: StoryContext;
  readonly selection: Selection | null;
  readonly onSave: (draft: NoteDraft) => void;
  readonly onCancel: () => void;
}

/** A new note and what it is about: the selected words, the story, or one of its reports. */
export function NewNote({ context, selection, onSave, onCancel }: Props) {
  const id = useId();
  const subjects = subjectsOf(context, selection);
  const [chosen, choose] = useState(subjects[0]?.key);
  const { page, story } = context.reading;
  const save = (text: string): void => {
    const found = subjects.find(({ key }) => key === chosen) ?? subjects[0];
    if (!found) return;
    const { subject, about, quote } = found;
    const title = (story?.headline.value ?? page.title).slice(0, 2_000);
    onSave({ id: null, version: 0, subject, about, quote, text, url: page.url, title });
  };
  return (
    <NoteForm text="" onSave={save} onCancel={onCancel}>
      <label for={id} class="small">
        {panelText('notes.for')}
      </label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {subjects.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </NoteForm>
  );
}
