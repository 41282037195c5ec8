import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';

interface Props {
  readonly api: CurationApi;
  /** The tab whose story may begin a dataset; null: none. */
  readonly tabId: number | null;
  readonly onMade: (id: string) => void;
}

const BEGINNINGS = ['nothing', 'story', 'search'] as const;
type Beginning = (typeof BEGINNINGS)[number];

const isBeginning = (value: string): value is Beginning => BEGINNINGS.some((one) => one === value);

/** Makes a dataset: empty, of the story of a tab, or of what a search finds. */
export function MakeOwn({ api, tabId, onMade }: Props) {
  const [title, setTitle] = useState('');
  const [query, setQuery] = useState('');
  const [begin, setBegin] = useState<Beginning>(tabId === null ? 'nothing' : 'story');
  const [said, say] = useState('');
  const make = async (): Promise<void> => {
    const from =
      begin === 'story' && tabId !== null ? { tab: tabId } : begin === 'search' ? { query } : null;
    const made = await api.make({ title, from });
    if (made.ok) onMade(made.value);
    else say(text(made.problem.code === 'not-told' ? 'own.noStory' : 'own.failed'));
  };
  return (
    <section class="make">
      <h2>{text('own.new')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label>
          {text('own.name')}{' '}
          <input
            value={title}
            maxLength={300}
            required
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </label>
        <label>
          {text('own.begin')}{' '}
          <select
            value={begin}
            onChange={({ currentTarget: { value } }) => isBeginning(value) && setBegin(value)}
          >
            {BEGINNINGS.filter((one) => one !== 'story' || tabId !== null).map((one) => (
              <option key={one} value={one}>
                {text(`own.from.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {begin === 'search' && (
          <label>
            {text('own.query')}{' '}
            <input
              value={query}
              maxLength={500}
              required
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
          </label>
        )}
        <button type="submit" class="strong">
          {text('own.make')}
        </button>
      </form>
      <p role="status">{said}</p>
    </section>
  );
}
