import type { OwnKey } from '@/lib/core/model/curation';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { text } from '../locales/curation';
import { download } from '../timeline/export/files';
import { TakeKey } from './TakeKey';

interface Props {
  readonly api: CurationApi;
  readonly onChange?: () => void;
}

/** Keys that sign: made here, kept where nobody can read them out. */
export function Keys({ api, onChange }: Props) {
  const [keys, setKeys] = useState<readonly OwnKey[]>([]);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [said, say] = useState('');
  const bring = useCallback((): void => {
    void api.keys().then((told) => told.ok && setKeys(told.value));
    onChange?.();
  }, [api, onChange]);
  useEffect(bring, [bring]);
  const make = async (): Promise<void> => {
    const made = await api.makeKey({ name, password: password === '' ? null : password });
    if (!made.ok)
      return say(text(made.problem.code === 'not-allowed' ? 'keys.none' : 'own.failed'));
    const { key, backup } = made.value;
    if (backup !== null)
      download(new Blob([backup], { type: 'application/json' }), `${key.id}.key-backup.json`);
    setPassword('');
    setName('');
    say(text(backup === null ? 'keys.made' : 'keys.madeBackup'));
    bring();
  };
  return (
    <details class="keys">
      <summary>{text('keys.title')}</summary>
      <p class="soft small">{text('keys.hint')}</p>
      <ul class="own-list">
        {keys.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.name}</strong>
              <br />
              <span class="small">
                {text('keys.print', { letters: one.letters, words: one.words.join(' ') })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label class="wide-field">
          {text('keys.name')}
          <input
            value={name}
            maxLength={100}
            required
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label class="wide-field">
          {text('keys.password')}
          <input
            type="password"
            autocomplete="new-password"
            minLength={8}
            value={password}
            onInput={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </label>
        <button type="submit">{text('keys.make')}</button>
      </form>
      <p role="status">{said}</p>
      <TakeKey api={api} onTaken={bring} />
    </details>
  );
}
