import type { Note, NoteBefore } from '@/lib/core/model/note';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useEffect, useState } from 'preact/hooks';
import { momentText } from '../locales/moments';
import { panelText } from '../locales/panel';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';

interface Props {
  readonly note: Note;
  readonly desk: DeskApi;
  readonly onRestore: (text: string) => void;
}

/** What a note said before each of its changes, newest first; each can be brought back. */
export function Earlier({ note: { id, version }, desk, onRestore }: Props) {
  const [history, setHistory] = useState<readonly NoteBefore[] | 'failed' | null>(null);
  useEffect(() => {
    void desk.noteHistory(id).then((kept) => setHistory(kept.ok ? kept.value : 'failed'));
  }, [desk, id, version]);
  if (history === null) return null;
  if (history === 'failed') return <p role="status">{text('problem.store-unavailable')}</p>;
  const earlier = history.flatMap(({ at, before }) => (before ? [{ at, before }] : []));
  if (earlier.length === 0) return <p class="soft">{panelText('notes.history.none')}</p>;
  return (
    <ol class="why">
      {earlier.map(({ at, before }) => (
        <li key={`${at} ${before.version}`}>
          <p class="soft">{momentText({ value: before.changed, precision: 'minute' })}</p>
          <p class="words">
            <Bidi>{before.text}</Bidi>
          </p>
          <button type="button" class="plain" onClick={() => onRestore(before.text)}>
            {panelText('notes.restore')}
          </button>
        </li>
      ))}
    </ol>
  );
}
