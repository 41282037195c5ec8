import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { panelText } from '../locales/panel';
import { focusOnce } from '../ui/focus';

/** Longest note, in characters. */
const LONGEST = 20_000;

interface Props {
  readonly text: string;
  readonly children?: ComponentChildren;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Where a note is written; Ctrl and Enter save it, Escape leaves it. */
export function NoteForm({ text: before, children, onSave, onCancel }: Props) {
  const id = useId();
  const [words, setWords] = useState(before);
  const ready = words.trim() !== '';
  const save = (): void => {
    if (ready) onSave(words.trim());
  };
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      <label for={id} class="small">
        {panelText('notes.text')}
      </label>
      <textarea
        id={id}
        rows={4}
        dir="auto"
        ref={focusOnce}
        maxLength={LONGEST}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <div class="acts">
        <button type="submit" class="strong" disabled={!ready}>
          {panelText('notes.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {panelText('notes.cancel')}
        </button>
      </div>
    </form>
  );
}
