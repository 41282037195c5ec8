import type { FieldChange, UpdateChanges } from '@/lib/core/model/subscription';
import type { DatasetsApi } from '@/lib/messaging/areas/datasets';
import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../locales/datasets';
import { number } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';

interface Props {
  readonly datasets: DatasetsApi;
  readonly url: string;
}

type One = UpdateChanges['changes'][number];

/** Longest value that is shown, in characters. */
const SHOWN = 300;

const KINDS = ['report', 'decision', 'note'] as const;

/** Fields that have a name for people; what a record is and is on stands in its title. */
const FIELDS = [
  'url',
  'headline',
  'outlet',
  'published',
  'language',
  'byline',
  'text',
  'by',
  'word',
  'sameOriginAs',
  'retracted',
  'reason',
] as const;
const UNSAID = new Set(['id', 'of', 'at', 'report', 'story']);

const isNamed = (field: string): field is (typeof FIELDS)[number] =>
  FIELDS.some((one) => one === field);

const fieldText = (field: string): string =>
  isNamed(field) ? text(`changes.field.${field}`) : text('changes.field', { field });

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return text('changes.nothing');
  if (value === 'same-story' || value === 'not-same') return text(`changes.word.${value}`);
  const told = typeof value === 'string' ? value : JSON.stringify(value);
  return told.replace(/^url:/, '').slice(0, SHOWN);
}

function nameOf({ about, title }: One): string {
  const kind = KINDS.find((one) => about.startsWith(`${one}:`)) ?? 'report';
  const id = about.slice(about.indexOf(':') + 1).replace(/^url:/, '');
  return `${text(`changes.kind.${kind}`)}: ${title ?? id.replace('\n', ' ← ')}`.slice(0, SHOWN);
}

/** What is worth a line: of a withdrawn record why, of a new one what it says beside the report that it is on. */
function worthSaying({ about, change, fields }: One): readonly FieldChange[] {
  const said = fields.filter(({ field }) => !UNSAID.has(field));
  if (change === 'withdrawn')
    return said.filter(({ field, after }) => field === 'reason' && after !== '');
  return change === 'added' && about.startsWith('report:') ? [] : said;
}

/** What the last update changed, record by record and field by field. */
export function Changes({ datasets, url }: Props) {
  const [told, tell] = useState<UpdateChanges | 'busy' | null>('busy');
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const answer = await datasets.changes(url);
      if (wanted) tell(answer.ok ? answer.value : null);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [datasets, url]);
  if (told === 'busy') return <p role="status">{text('changes.busy')}</p>;
  if (told === null) return <p role="status">{text('changes.none')}</p>;
  const { added, changed, withdrawn, removed } = told.counts;
  const more = added + changed + withdrawn + removed - told.changes.length;
  return (
    <section class="changes small">
      <h3>{text('changes.title', { from: told.from, to: told.to })}</h3>
      <p>
        {text('changes.counts', {
          added: number(added),
          changed: number(changed),
          withdrawn: number(withdrawn),
          removed: number(removed),
        })}
      </p>
      <ul>
        {told.changes.map((one) => (
          <li key={one.about}>
            <p>
              <strong>{text(`changes.${one.change}`)}</strong> <Bidi>{nameOf(one)}</Bidi>
            </p>
            <Fields fields={worthSaying(one)} isNew={one.change !== 'changed'} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural('changes.more', more)}</p>}
    </section>
  );
}

interface FieldsProps {
  readonly fields: readonly FieldChange[];
  /** There is nothing before it to compare with. */
  readonly isNew: boolean;
}

function Fields({ fields, isNew }: FieldsProps) {
  if (fields.length === 0) return null;
  return (
    <dl>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldText(field)}</dt>
          <dd>
            {!isNew && (
              <>
                <del>
                  <Bidi>{valueText(before)}</Bidi>
                </del>
                {' → '}
              </>
            )}
            <ins>
              <Bidi>{valueText(after)}</Bidi>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
