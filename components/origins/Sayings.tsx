import type { DatasetStatement, ReportSayings, Telling } from '@/lib/core/model/statement';
import { datasets } from '@/lib/messaging/areas/datasets';
import { useEffect, useState } from 'preact/hooks';
import { sayingsText as text } from '../locales/sayings';
import { dayText } from '../locales/text';
import { Bidi } from '../ui/Bidi';

const FIELDS = ['headline', 'outlet', 'published', 'language'] as const;

/** What is told otherwise by one of several tellings; who says nothing of it contradicts nobody. */
const differing = (tellings: readonly Telling[]) =>
  FIELDS.filter((field) => new Set(tellings.flatMap((one) => one[field] ?? [])).size > 1);

function sentences(dataset: string, statement: DatasetStatement): string[] {
  if (statement.kind === 'note') {
    const { by, at, text: words } = statement;
    const told = { dataset, day: dayText(at.slice(0, 10)), text: words, by: by ?? '' };
    return [text(by === undefined ? 'sayings.note.nobody' : 'sayings.note', told)];
  }
  if (statement.kind === 'withdrawal') {
    const { at, reason } = statement;
    const told = reason === '' ? text('sayings.noReason') : reason;
    return [text('sayings.withdrawn', { dataset, day: dayText(at.slice(0, 10)), reason: told })];
  }
  const { word, sameOriginAs, retracted } = statement;
  return [
    ...(word ? [text(`sayings.${word}`, { dataset })] : []),
    ...(sameOriginAs === undefined ? [] : [text('sayings.joined', { dataset })]),
    ...(retracted === undefined ? [] : [text('sayings.retracted', { dataset, figure: retracted })]),
  ];
}

/** How several datasets tell one report, which of them is shown, and what they note and decide. */
export function Sayings({ reportId }: { readonly reportId: string }) {
  const [told, tell] = useState<ReportSayings | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const answer = await datasets.sayings(reportId);
      if (wanted && answer.ok) tell(answer.value);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [reportId]);
  if (told === null) return null;
  const fields = differing(told.tellings);
  return (
    <>
      {told.statements
        .flatMap(({ dataset, statement }) => sentences(dataset, statement))
        .map((said, i) => (
          <li key={i}>
            <Bidi>{said}</Bidi>
          </li>
        ))}
      {fields.length > 0 && (
        <li>
          {text('sayings.title')}
          <ul>
            {told.tellings.map((one, i) => (
              <li key={i}>
                <Bidi>{one.dataset ?? text('sayings.pages')}</Bidi>:{' '}
                <Bidi>{fields.map((field) => one[field] ?? '–').join(' · ')}</Bidi>
              </li>
            ))}
          </ul>
          {text('sayings.differ', {
            fields: fields.map((field) => text(`sayings.field.${field}`)).join(', '),
          })}
        </li>
      )}
    </>
  );
}
