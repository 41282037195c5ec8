import type { ColumnMapping } from '@/lib/core/model/curation';
import { text } from '../locales/curation';
import { FIELDS, PRESETS, type Preset } from './presets';

interface Props {
  readonly headings: readonly string[];
  readonly columns: ColumnMapping;
  readonly onChange: (columns: ColumnMapping | null) => void;
}

const NAMES: readonly Preset[] = ['media-cloud', 'gdelt-doc', 'gdelt-events', 'gdelt-gkg'];
const isPreset = (name: string): name is Preset => Object.hasOwn(PRESETS, name);

/** Which column of a table says what; the person may say otherwise. */
export function Columns({ headings, columns, onChange }: Props) {
  const numbered = Object.values(columns).some((column) => column.startsWith('#'));
  const choices = headings.map((heading, at) => {
    const value = numbered || heading === '' ? `#${at + 1}` : heading;
    return { value, label: heading === '' ? value : heading };
  });
  return (
    <fieldset class="columns-of">
      <legend>{text('import.columns')}</legend>
      <label>
        {text('import.preset')}{' '}
        <select
          onChange={({ currentTarget: { value } }) =>
            onChange(isPreset(value) ? PRESETS[value] : null)
          }
        >
          <option value="">{text('import.preset.own')}</option>
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {text(`import.preset.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {FIELDS.map((field) => (
        <label key={field}>
          {text(`import.field.${field}`)}{' '}
          <select
            name={field}
            value={columns[field] ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...columns, [field]: value })}
          >
            <option value="">{text('import.column.none')}</option>
            {choices.map(({ value, label }, at) => (
              <option key={at} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
