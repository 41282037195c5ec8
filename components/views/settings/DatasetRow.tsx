import type { Api } from '@/lib/messaging/api';
import type { DatasetSummary } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { number, text } from '../../locales/settings';
import { Bidi } from '../../ui/Bidi';
import { Confirm } from './Confirm';
import { RoomBar } from './RoomBar';

interface Props {
  readonly api: Api;
  readonly dataset: DatasetSummary;
  /** Bytes that it takes, null before that is known, and that all take together. */
  readonly room: number | null;
  readonly whole: number;
  readonly onChange: () => void;
}

/** A dataset: who made it, how much of the library it is, and the way out. */
export function DatasetRow({ api, dataset, room, whole, onChange }: Props) {
  const [failed, setFailed] = useState(false);
  const { id, title, publisher, licence, reports, state, loaded } = dataset;
  const remove = async (): Promise<void> => {
    const removed = await api.removeDataset(id);
    setFailed(!removed.ok);
    onChange();
  };
  return (
    <tr>
      <td>
        <Bidi>{title}</Bidi>
        <br />
        <span class="soft small">
          <Bidi>{text('settings.by', { publisher, licence })}</Bidi>
        </span>
      </td>
      <td>
        {state === 'loading' ? (
          <progress max={reports} value={loaded} aria-label={text('settings.loadingDataset')} />
        ) : (
          number(reports)
        )}
      </td>
      <td>
        <RoomBar part={room} whole={whole} />
      </td>
      <td>
        <Confirm
          label={text('settings.remove')}
          name={text('settings.removeNamed', { name: title })}
          question={text('settings.removeSure')}
          yes={text('settings.remove')}
          onYes={() => void remove()}
        />
        {failed && <span role="alert">{text('settings.failed')}</span>}
      </td>
    </tr>
  );
}
