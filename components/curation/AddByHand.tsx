import type { ReportByHand } from '@/lib/core/model/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';
import type { Edit } from './edit-report';

const EMPTY: ReportByHand = { url: '', headline: '', outlet: '', published: '', language: '' };
const FIELDS = ['url', 'headline', 'outlet', 'published', 'language'] as const;

/** A report that is written down by hand. */
export function AddByHand({ onEdit }: { readonly onEdit: Edit }) {
  const [told, setTold] = useState(EMPTY);
  return (
    <details>
      <summary>{text('edit.add')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onEdit({ kind: 'report', told }).then((kept) => kept && setTold(EMPTY));
        }}
      >
        {FIELDS.map((field) => (
          <label key={field} class="wide-field">
            {text(`import.field.${field}`)}
            <input
              name={field}
              value={told[field]}
              maxLength={2_000}
              onInput={({ currentTarget }) => setTold({ ...told, [field]: currentTarget.value })}
            />
          </label>
        ))}
        <button type="submit">{text('edit.addIt')}</button>
      </form>
    </details>
  );
}
