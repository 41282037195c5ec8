import type { ShownSubscription } from '@/lib/core/model/subscription';
import type { DatasetsApi } from '@/lib/messaging/areas/datasets';
import { text } from '../../locales/datasets';
import { dateFormat } from '../../locales/spoken';
import { bytes, dayText } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { Fold } from '../../ui/Fold';
import { Confirm } from '../settings/Confirm';
import { Changes } from './Changes';
import { Fingerprints } from './Fingerprints';
import { Progress } from './Progress';
import { Trouble } from './Trouble';

interface Props {
  readonly datasets: DatasetsApi;
  readonly one: ShownSubscription;
  /** Bytes on the device; null while they are not known. */
  readonly room: number | null;
  readonly onChange: (said: string) => void;
}

/** A moment with its hour: a look may be minutes ago. */
const whenText = (at: string): string =>
  dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** One dataset that is followed: who makes it, how it stands, what to do with it. */
export function Card({ datasets, one, room, onChange }: Props) {
  const { url, name, compared, told, trusted, confirmed, progress, taken, rekeyed } = one;
  const { title, publisher, licence } = told ?? { title: '', publisher: '', licence: '' };
  const call = (work: Promise<unknown>, said = ''): void => void work.then(() => onChange(said));
  const state = [
    trusted.version > 0 ? text('card.version', { version: trusted.version }) : text('card.never'),
    confirmed ? text('card.confirmed', { when: whenText(confirmed) }) : null,
    progress ? null : text('card.next', { when: whenText(one.due) }),
    room === null ? null : text('card.room', { bytes: bytes(room) }),
    text(compared ? 'card.compared' : 'card.notCompared'),
  ];
  return (
    <li class="follows">
      <h2>
        <Bidi>{name}</Bidi>
      </h2>
      {told && (
        <p class="soft small">
          <Bidi>{text('card.calls', { title, publisher, licence })}</Bidi>
        </p>
      )}
      <p class="small">{state.filter(Boolean).join(' · ')}</p>
      {one.stale && confirmed && one.expires && (
        <p role="alert" class="notice">
          {text('card.stale', { when: whenText(confirmed), day: dayText(one.expires) })}
        </p>
      )}
      <Trouble one={one} onAllowed={() => call(datasets.update(url))} />
      {rekeyed && <p class="notice">{text('card.rekeyed', { day: dayText(rekeyed) })}</p>}
      {progress && <Progress progress={progress} />}
      <div class="acts">
        {progress ? (
          <button type="button" onClick={() => call(datasets.stopUpdate(url))}>
            {text('card.stop')}
          </button>
        ) : (
          <button
            type="button"
            aria-label={text('card.updateNamed', { name })}
            onClick={() => call(datasets.update(url))}
          >
            {text('card.update')}
          </button>
        )}
        <Confirm
          label={text('card.remove')}
          name={text('card.removeNamed', { name })}
          question={text('card.removeSure')}
          yes={text('card.removeYes')}
          onYes={() => call(datasets.unsubscribe(url), text('card.removed', { name }))}
        />
      </div>
      {taken.length > 1 && (
        <Fold title={text('card.changes')}>
          {() => <Changes key={taken[0]?.manifest} datasets={datasets} url={url} />}
        </Fold>
      )}
      <Fold title={text('card.details')}>
        {() => (
          <div class="small">
            <p>
              <code>{url}</code>
            </p>
            {told && <Bidi>{text('card.contact', { contact: told.contact })}</Bidi>}
            <Fingerprints all={one.fingerprints} />
            {!compared && (
              <button
                type="button"
                onClick={() => call(datasets.changeSubscription({ url, name, compared: true }))}
              >
                {text('card.compare')}
              </button>
            )}
          </div>
        )}
      </Fold>
    </li>
  );
}
