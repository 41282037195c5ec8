import type { KeepingRule } from '@/lib/core/model/keeping';
import type { LibraryApi } from '@/lib/messaging/areas/library';
import { useEffect, useState } from 'preact/hooks';
import { bytes, number, plural, text } from '../../locales/settings';

const DAYS = [30, 90, 365, null] as const;
const MOST = [10_000, 50_000, 200_000, null] as const;

/** What a report takes with its index, in bytes (tests/bench/RESULTS.md). */
const REPORT = 480;

interface Props {
  readonly library: LibraryApi;
  readonly onChange: () => void;
}

const asChosen = (value: string): number | null => (value === '' ? null : Number(value));

/** What is offered, and what was chosen elsewhere. */
const limits = (among: readonly (number | null)[], chosen: number | null) =>
  among.includes(chosen) ? among : [chosen, ...among];

/** How long, and how many of, the reports of pages and feeds are kept; a change is kept to at once. */
export function Keeping({ library, onChange }: Props) {
  const [rule, setRule] = useState<KeepingRule | null>(null);
  const [told, tell] = useState('');
  useEffect(() => {
    void library.keeping().then((answer) => answer.ok && setRule(answer.value));
  }, [library]);
  if (rule === null) return null;
  const choose = async (next: KeepingRule): Promise<void> => {
    setRule(next);
    const gone = await library.setKeeping(next);
    tell(gone.ok ? plural('keeping.gone', gone.value) : text('settings.failed'));
    onChange();
  };
  return (
    <div class="choices">
      <label>
        {text('keeping.days')}
        <select
          value={rule.days ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void choose({ ...rule, days: asChosen(value) })
          }
        >
          {limits(DAYS, rule.days).map((days) => (
            <option key={days} value={days ?? ''}>
              {days === null ? text('keeping.always') : plural('keeping.forDays', days)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('keeping.most')}
        <select
          value={rule.most ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void choose({ ...rule, most: asChosen(value) })
          }
        >
          {limits(MOST, rule.most).map((most) => (
            <option key={most} value={most ?? ''}>
              {most === null
                ? text('keeping.all')
                : text('keeping.number', { count: number(most), size: bytes(most * REPORT) })}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small">{text('keeping.pinned')}</p>
      <p role="status" class="small">
        {told}
      </p>
    </div>
  );
}
