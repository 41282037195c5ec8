import type { OwnDataset, OwnKey } from '@/lib/core/model/curation';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { fetchStaged } from '@/lib/messaging/areas/stage-file';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { text } from '../locales/curation';
import { download } from '../timeline/export/files';
import { Keys } from './Keys';

interface Props {
  readonly api: CurationApi;
  readonly own: OwnDataset;
  readonly onChange: () => void;
}

/** Signs a dataset and saves the archive that any static host serves. */
export function Publish({ api, own, onChange }: Props) {
  const [keys, setKeys] = useState<readonly OwnKey[]>([]);
  const [key, setKey] = useState('');
  const [texts, setTexts] = useState(false);
  const [days, setDays] = useState(30);
  const [said, say] = useState('');
  const bringKeys = useCallback((): void => {
    void api.keys().then((told) => told.ok && setKeys(told.value));
  }, [api]);
  useEffect(bringKeys, [bringKeys]);
  const chosen = keys.some((one) => one.text === key) ? key : (keys[0]?.text ?? '');
  const publish = async (): Promise<void> => {
    const made = await api.publish({ id: own.id, key: chosen, texts, days });
    const archive = made.ok ? await fetchStaged(api, made.value, 'application/zip') : made;
    if (made.ok && archive.ok) {
      const { name, version } = made.value;
      download(archive.value, name);
      say(text('publish.done', { version, name }));
      onChange();
    } else {
      const gone = !made.ok && made.problem.code === 'not-allowed';
      say(text(gone ? 'publish.keyGone' : 'own.failed'));
    }
  };
  const told = own.facts.licences.length > 0 && own.facts.contact !== '–';
  return (
    <section class="publish">
      <h2>{text('publish.title')}</h2>
      <p class="soft small">{text('publish.hint')}</p>
      {!told && <p>{text('publish.licence')}</p>}
      {keys.length === 0 ? (
        <p>{text('publish.noKey')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void publish();
          }}
        >
          <label>
            {text('publish.key')}{' '}
            <select value={chosen} onChange={({ currentTarget }) => setKey(currentTarget.value)}>
              {keys.map((one) => (
                <option key={one.id} value={one.text}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text('publish.days')}{' '}
            <input
              type="number"
              min={1}
              max={366}
              value={days}
              onInput={({ currentTarget }) => setDays(currentTarget.valueAsNumber)}
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={texts}
              onChange={({ currentTarget }) => setTexts(currentTarget.checked)}
            />{' '}
            {text('publish.texts')}
          </label>
          <button type="submit" class="strong" disabled={!told}>
            {text('publish.do')}
          </button>
        </form>
      )}
      <p role="status">{said}</p>
      <Keys api={api} onChange={bringKeys} />
    </section>
  );
}
