import type { Differences, RecordChange } from '@/lib/core/model/curation';
import type { ComponentChildren } from 'preact';
import { text } from '../locales/curation';
import { number } from '../locales/text';
import { Bidi } from '../ui/Bidi';

const LONGEST = 300;

/** A value of a field as people read it: its words, without how they came about. */
function told(value: unknown): string {
  if (value === null || value === undefined) return text('diff.nothing');
  if (typeof value === 'string') return value.slice(0, LONGEST);
  const inner: unknown = typeof value === 'object' && 'value' in value ? value.value : value;
  return typeof inner === 'string' ? inner : JSON.stringify(inner).slice(0, LONGEST);
}

interface Props {
  readonly of: Differences;
  /** What a person may choose of a record. */
  readonly choice?: (record: RecordChange) => ComponentChildren;
}

/** What two states tell differently, record by record. */
export function DifferenceList({ of, choice }: Props) {
  if (of.total === 0) return <p class="soft">{text('diff.none')}</p>;
  return (
    <>
      <ul class="differences">
        {of.changes.map((record) => (
          <li key={record.about}>
            <p>
              <span class="chip">{text(`diff.${record.change}`)}</span>{' '}
              <Bidi>{record.title ?? record.about.replace('\n', ' ← ')}</Bidi> {choice?.(record)}
            </p>
            {record.change === 'changed' && (
              <table class="small">
                <thead>
                  <tr>
                    <th scope="col">{text('diff.field')}</th>
                    <th scope="col">{text('diff.before')}</th>
                    <th scope="col">{text('diff.after')}</th>
                  </tr>
                </thead>
                <tbody>
                  {record.fields.map(({ field, before, after }) => (
                    <tr key={field}>
                      <td>{field}</td>
                      <td>
                        <Bidi>{told(before)}</Bidi>
                      </td>
                      <td>
                        <Bidi>{told(after)}</Bidi>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </li>
        ))}
      </ul>
      {of.total > of.changes.length && (
        <p class="soft">{text('diff.more', { count: number(of.total - of.changes.length) })}</p>
      )}
    </>
  );
}
