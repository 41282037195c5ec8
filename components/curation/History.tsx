import type { Differences, OwnState } from '@/lib/core/model/curation';
import type { Result } from '@/lib/core/model/problem';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../locales/curation';
import { clockText } from '../locales/moments';
import { number } from '../locales/text';
import { DifferenceList } from './DifferenceList';

interface Props {
  readonly api: CurationApi;
  readonly id: string;
  /** Grows with every change of the dataset. */
  readonly turn: number;
  readonly onChanged: (done: Result<unknown>) => void;
}

interface Past {
  readonly now: number;
  readonly states: readonly OwnState[];
}

/** What a dataset was, step by step; what each step changed; the way back. */
export function History({ api, id, turn, onChanged }: Props) {
  const [past, setPast] = useState<Past>({ now: 0, states: [] });
  const [shown, setShown] = useState<{ at: number; of: Differences } | null>(null);
  useEffect(() => {
    setShown(null);
    void api.states(id).then((told) => told.ok && setPast(told.value));
  }, [api, id, turn]);
  const compare = async (at: number): Promise<void> => {
    const told = await api.compareStates({ id, from: Math.max(0, at - 1), to: at });
    if (told.ok) setShown({ at, of: told.value });
  };
  return (
    <section>
      <details>
        <summary>{text('history.title')}</summary>
        <ol class="own-list">
          {past.states
            .map(({ at, step, reports, decisions, notes }, place) => (
              <li key={place} aria-current={place === past.now ? 'step' : undefined}>
                <span>
                  {clockText(at)} · {text(`history.step.${step}`)}{' '}
                  {place === past.now && <span class="chip counted">{text('history.now')}</span>}
                  <br />
                  <span class="soft small">
                    {text('own.counts', {
                      reports: number(reports),
                      decisions: number(decisions),
                      notes: number(notes),
                    })}
                  </span>
                </span>
                <span class="toolbar">
                  {place > 0 && (
                    <button
                      type="button"
                      aria-label={text('history.compareNamed', { at: clockText(at) })}
                      onClick={() => void compare(place)}
                    >
                      {text('history.compare')}
                    </button>
                  )}
                  {place !== past.now && (
                    <button
                      type="button"
                      onClick={() => void api.goToState({ id, state: place }).then(onChanged)}
                    >
                      {text('history.goBack')}
                    </button>
                  )}
                </span>
                {shown?.at === place && <DifferenceList of={shown.of} />}
              </li>
            ))
            .toReversed()}
        </ol>
      </details>
    </section>
  );
}
