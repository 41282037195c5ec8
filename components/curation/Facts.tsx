import type { DatasetFacts } from '@/lib/core/model/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';

interface Props {
  readonly facts: DatasetFacts;
  readonly onKeep: (facts: Omit<DatasetFacts, 'pack'>) => void;
}

const FIELDS = ['name', 'description', 'publisher', 'licence', 'contact', 'languages'] as const;
const OPTIONAL: readonly string[] = ['description', 'licence', 'languages'];

const listed = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** What followers are told of a dataset. */
export function Facts({ facts, onKeep }: Props) {
  const [told, setTold] = useState({
    name: facts.title,
    description: facts.description,
    publisher: facts.publisher,
    licence: facts.licences.map(({ name }) => name).join(', '),
    contact: facts.contact,
    languages: facts.languages.join(', '),
  });
  return (
    <section>
      <details>
        <summary>{text('facts.title')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const { name: title, description, publisher, contact } = told;
            const addresses = new Map(facts.licences.map((one) => [one.name, one]));
            const licences = listed(told.licence).map((name) => addresses.get(name) ?? { name });
            const languages = listed(told.languages);
            onKeep({ title, description, publisher, contact, licences, languages });
          }}
        >
          {FIELDS.map((field) => (
            <label key={field} class="wide-field">
              {text(`facts.${field}`)}
              <input
                name={field}
                value={told[field]}
                maxLength={300}
                required={!OPTIONAL.includes(field)}
                onInput={({ currentTarget }) => setTold({ ...told, [field]: currentTarget.value })}
              />
            </label>
          ))}
          <button type="submit">{text('edit.save')}</button>
        </form>
      </details>
    </section>
  );
}
