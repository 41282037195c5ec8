import type { MergePlan, OwnDataset, RecordChange } from '@/lib/core/model/curation';
import type { Result } from '@/lib/core/model/problem';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';
import { number } from '../locales/text';
import { DifferenceList } from './DifferenceList';

type Side = 'mine' | 'theirs';
const sideOf = (value: string): Side | null =>
  value === 'mine' || value === 'theirs' ? value : null;

interface Props {
  readonly api: CurationApi;
  readonly id: string;
  readonly others: readonly OwnDataset[];
  readonly onChanged: (done: Result<unknown>, saved?: string) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: Side | null;
  readonly onChoose: (side: Side | null) => void;
}

function Choice({ label, value, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(sideOf(currentTarget.value))}
    >
      <option value="">{text('merge.rest.none')}</option>
      <option value="mine">{text('merge.mine')}</option>
      <option value="theirs">{text('merge.theirs')}</option>
    </select>
  );
}

/** Merges another dataset into one; what both tell differently is shown and chosen. */
export function Merge({ api, id, others, onChanged }: Props) {
  const [from, setFrom] = useState('');
  const [plan, setPlan] = useState<MergePlan | null>(null);
  const [each, setEach] = useState<Readonly<Record<string, Side>>>({});
  const [rest, setRest] = useState<Side | null>(null);
  const look = async (): Promise<void> => {
    const told = await api.planMerge({ into: id, from });
    setEach({});
    setRest(null);
    setPlan(told.ok ? told.value : null);
  };
  const open = plan ? plan.conflicts.total - Object.keys(each).length : 0;
  const settled = rest !== null || open <= 0;
  const choice = ({ about, title }: RecordChange) => (
    <Choice
      label={text('merge.which', { title: title ?? about })}
      value={each[about] ?? null}
      onChoose={(side) => {
        const { [about]: _, ...without } = each;
        setEach(side ? { ...without, [about]: side } : without);
      }}
    />
  );
  const merge = async (): Promise<void> => {
    const done = await api.merge({ into: id, from, choices: { each, rest } });
    setPlan(null);
    onChanged(done, text('merge.done'));
  };
  if (others.length === 0) return null;
  return (
    <section>
      <details>
        <summary>{text('merge.title')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <label>
            {text('merge.other')}{' '}
            <select
              value={from}
              required
              onChange={({ currentTarget }) => {
                setFrom(currentTarget.value);
                setPlan(null);
              }}
            >
              <option value="">{text('merge.choose')}</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.facts.title}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{text('merge.look')}</button>
        </form>
        {plan && (
          <>
            <p role="status">
              {text('merge.plan', {
                added: number(plan.added),
                same: number(plan.same),
                conflicts: number(plan.conflicts.total),
              })}
            </p>
            {plan.conflicts.total > 0 && (
              <>
                <DifferenceList of={plan.conflicts} choice={choice} />
                <p>
                  {text('merge.rest')}{' '}
                  <Choice label={text('merge.rest')} value={rest} onChoose={setRest} />
                </p>
              </>
            )}
            <p class="toolbar">
              <button type="button" class="strong" disabled={!settled} onClick={() => void merge()}>
                {text('merge.do')}
              </button>
              {!settled && <span class="soft">{text('merge.open')}</span>}
            </p>
          </>
        )}
      </details>
    </section>
  );
}
