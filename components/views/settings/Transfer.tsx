import type { LibraryApi } from '@/lib/messaging/areas/library';
import { useState } from 'preact/hooks';
import { bytes, plural, text } from '../../locales/settings';
import { exported, imported } from '../../state/transfer';
import { download } from '../../timeline/export/files';

interface Props {
  readonly library: LibraryApi;
  readonly onChange: () => void;
}

/** Everything as one file, and back. */
export function Transfer({ library, onChange }: Props) {
  const [told, tell] = useState('');
  const [isBusy, setBusy] = useState(false);
  const work = async (doing: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await doing();
    setBusy(false);
  };
  const hand = async (): Promise<void> => {
    const file = await exported(library, (characters) =>
      tell(text('transfer.exporting', { size: bytes(characters) })),
    );
    if (!file.ok) return tell(text(`problem.${file.problem.code}`));
    const day = new Date().toISOString().slice(0, 10);
    download(file.value, `second-source-${day}.jsonl.gz`);
    return tell(text('transfer.exported', { size: bytes(file.value.size) }));
  };
  const take = async (file: File): Promise<void> => {
    const taken = await imported(library, file, ({ reports }) =>
      tell(plural('transfer.taken', reports)),
    );
    onChange();
    if (!taken.ok) return tell(text(`problem.${taken.problem.code}`));
    const { reports, refused } = taken.value;
    const lines = [plural('transfer.taken', reports), plural('transfer.refused', refused)];
    return tell(lines.join(' ').trim());
  };
  return (
    <div class="transfer">
      <button type="button" disabled={isBusy} onClick={() => void work(hand)}>
        {text('transfer.export')}
      </button>
      <label>
        {text('transfer.open')}{' '}
        <input
          type="file"
          accept=".gz,.jsonl"
          disabled={isBusy}
          onChange={({ currentTarget: { files } }) => {
            const file = files?.[0];
            if (file) void work(() => take(file));
          }}
        />
      </label>
      <p role="status" class="small">
        {told}
      </p>
    </div>
  );
}
