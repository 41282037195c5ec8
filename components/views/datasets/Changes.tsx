import type { Change, UpdateChanges } from '@/lib/core/model/subscription';
import type { DatasetsApi } from '@/lib/messaging/areas/datasets';
import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../locales/datasets';
import { number } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';

interface Props {
  readonly datasets: DatasetsApi;
  readonly url: string;
}

/** Longest value that is shown, in characters. */
const SHOWN = 300;

const KINDS = ['report', 'decision', 'note'] as const;

const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return text('changes.nothing');
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, SHOWN);
};

function nameOf({ about, title }: UpdateChanges['changes'][number]): string {
  const kind = KINDS.find((one) => about.startsWith(`${one}:`)) ?? 'report';
  const id = about.slice(about.indexOf(':') + 1).replace(/^url:/, '');
  return `${text(`changes.kind.${kind}`)}: ${title ?? id.replace('\n', ' ← ')}`.slice(0, SHOWN);
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
            {one.change !== 'added' && <Fields fields={one.fields} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural('changes.more', more)}</p>}
    </section>
  );
}

function Fields({ fields }: { readonly fields: Change['fields'] }) {
  return (
    <ul>
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          {text('changes.field', { field })}{' '}
          <del>
            <Bidi>{valueText(before)}</Bidi>
          </del>{' '}
          →{' '}
          <ins>
            <Bidi>{valueText(after)}</Bidi>
          </ins>
        </li>
      ))}
    </ul>
  );
}
