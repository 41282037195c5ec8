import { useState } from 'preact/hooks';
import { text } from '../locales/curation';

interface Props {
  readonly onFile: (file: Blob, name: string) => void;
}

/** Where a file is dropped, chosen, or its rows are pasted. */
export function DropZone({ onFile }: Props) {
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file, file.name);
  };
  return (
    <>
      <p class="soft small">{text('import.hint')}</p>
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label>
          {text('import.drop')}{' '}
          <input
            type="file"
            aria-label={text('import.choose')}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file, file.name);
            }}
          />
        </label>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() !== '') onFile(new Blob([pasted]), text('import.pasted'));
        }}
      >
        <textarea
          rows={3}
          value={pasted}
          aria-label={text('import.paste')}
          placeholder={text('import.paste')}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button type="submit">{text('import.read')}</button>
      </form>
    </>
  );
}
