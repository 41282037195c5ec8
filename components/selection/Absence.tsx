import type { SelectionCheck } from '@/lib/core/model/selection';
import { panelPlural, panelText } from '../locales/panel';
import { dayText } from '../locales/text';
import { Bidi } from '../ui/Bidi';

/** Nobody else tells it: what the library has of that time, so that the reader knows what that is worth. */
export function Absence({ check: { library, period } }: { readonly check: SelectionCheck }) {
  if (library === null) return <p class="notice small">{panelText('absence.closed')}</p>;
  const days = period && { from: dayText(period.from), to: dayText(period.to) };
  return (
    <div class="absence small">
      <p>{panelPlural('absence.library', library)}</p>
      {days === null && <p class="soft">{panelText('absence.noDay')}</p>}
      {days && period?.covering.length === 0 && <p>{panelText('absence.empty', days)}</p>}
      {days && period && period.covering.length > 0 && (
        <>
          <p>{panelText('absence.period', days)}</p>
          <ul>
            {period.covering.map(({ dataset, title, reports }) => (
              <li key={dataset ?? ''}>
                <Bidi>{title ?? panelText('absence.pages')}</Bidi> (
                {panelPlural('absence.count', reports)})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
