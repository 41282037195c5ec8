import type { Api } from '@/lib/messaging/api';
import type { LibraryStatus, StorageUse } from '@/lib/core/model/context';
import type { LibraryRoom } from '@/lib/core/model/keeping';
import type { LibraryApi } from '@/lib/messaging/areas/library';
import { useEffect, useState } from 'preact/hooks';
import { bytes, number, plural, text } from '../../locales/settings';
import { ErasePages } from './ErasePages';
import { DatasetRow } from './DatasetRow';
import { RoomBar } from './RoomBar';

/** Share of the room that the browser grants from which on a person is warned. */
const NEARLY_FULL = 0.8;

interface Props {
  readonly api: Api;
  readonly library: LibraryStatus | 'failed' | null;
  readonly use: StorageUse | null;
  readonly kept: Pick<LibraryApi, 'room'>;
  readonly onChange: () => void;
}

/** What is kept on the device: reports by dataset, the room they take, and ways to remove them. */
export function LibrarySection({ api, library, use, kept, onChange }: Props) {
  const room = useRoom(kept, library);
  if (library === null) return <p role="status">{text('settings.loading')}</p>;
  if (library === 'failed') return <p role="alert">{text('settings.library.failed')}</p>;
  const { datasets, reports } = library;
  const stated = datasets.reduce((sum, one) => sum + (one.state === 'ready' ? one.reports : 0), 0);
  const seen = Math.max(0, reports - stated);
  const whole = room
    ? Object.values(room.datasets).reduce((sum, one) => sum + one, room.captured)
    : 0;
  return (
    <>
      <table class="library">
        <caption>{plural('footer.reports', reports)}</caption>
        <thead>
          <tr>
            <th scope="col">{text('settings.cameFrom')}</th>
            <th scope="col">{text('settings.share')}</th>
            <th scope="col">{text('settings.roomTaken')}</th>
            <th scope="col">
              <span class="hidden">{text('settings.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {datasets.map((dataset) => (
            <DatasetRow
              key={dataset.id}
              api={api}
              dataset={dataset}
              room={room && (room.datasets[dataset.id] ?? 0)}
              whole={whole}
              onChange={onChange}
            />
          ))}
          <tr>
            <td>{text('settings.fromPages')}</td>
            <td>{number(seen)}</td>
            <td>
              <RoomBar part={room && room.captured} whole={whole} />
            </td>
            <td>{seen > 0 && <ErasePages api={api} onChange={onChange} />}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <a href="/workspace.html#datasets">{text('settings.datasets')}</a>
      </p>
      {datasets.length === 0 && <Starter api={api} onChange={onChange} />}
      {use !== null && <Room use={use} />}
    </>
  );
}

/** How much room the library takes, asked again when it changed; null before it is known. */
function useRoom(kept: Props['kept'], library: Props['library']): LibraryRoom | null {
  const [room, setRoom] = useState<LibraryRoom | null>(null);
  const reports = library === null || library === 'failed' ? null : library.reports;
  useEffect(() => {
    if (reports !== null) void kept.room().then((told) => setRoom(told.ok ? told.value : null));
  }, [kept, reports]);
  return room;
}

function Room({ use }: { readonly use: StorageUse }) {
  const full = use.bytes > use.quota * NEARLY_FULL;
  return (
    <p class={full ? 'notice' : 'soft'} role={full ? 'alert' : undefined}>
      {text(full ? 'settings.nearlyFull' : 'settings.room', {
        used: bytes(use.bytes),
        quota: bytes(use.quota),
      })}
    </p>
  );
}

function Starter({ api, onChange }: { readonly api: Api; readonly onChange: () => void }) {
  const [failed, setFailed] = useState(false);
  const load = async (): Promise<void> => {
    const loaded = await api.loadStarter();
    setFailed(!loaded.ok);
    onChange();
  };
  return (
    <p>
      {text('settings.noDataset')}{' '}
      <button type="button" onClick={() => void load()}>
        {text('settings.loadStarter')}
      </button>{' '}
      {failed && <span role="alert">{text('settings.failed')}</span>}
    </p>
  );
}
