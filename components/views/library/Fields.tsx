import { text } from '../../locales/library';

const FIELDS = ['outlet', 'wire', 'after', 'before', 'lang', 'dataset', 'has'] as const;

/** The fields that a query may name; a press puts one into it. */
export function Fields({ onInsert }: { readonly onInsert: (field: string) => void }) {
  return (
    <ul class="fields" aria-label={text('library.fields')}>
      {FIELDS.map((field) => (
        <li key={field}>
          <button
            type="button"
            class="small"
            onClick={() => onInsert(field === 'has' ? 'has:figure' : `${field}:`)}
          >
            {text(`library.field.${field}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
