import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';

interface Props {
  readonly api: CurationApi;
  readonly onTaken: () => void;
}

/** A key from its locked backup. */
export function TakeKey({ api, onTaken }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [said, say] = useState('');
  const take = async (): Promise<void> => {
    if (!file) return;
    const backup = await file.slice(0, 10_000).text();
    const taken = await api.takeKey({ name: file.name.slice(0, 100), backup, password });
    const right = taken.ok && taken.value !== null;
    say(text(right ? 'keys.taken' : 'keys.wrong'));
    if (right) onTaken();
  };
  return (
    <details>
      <summary>{text('keys.restore')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <label>
          {text('keys.file')}{' '}
          <input
            type="file"
            required
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
          />
        </label>
        <label>
          {text('keys.backupPassword')}{' '}
          <input
            type="password"
            autocomplete="off"
            value={password}
            onInput={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </label>
        <button type="submit">{text('keys.take')}</button>
      </form>
      <p role="status">{said}</p>
    </details>
  );
}
