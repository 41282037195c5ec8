import type { FirstMeeting } from '@/lib/core/model/subscription';
import { useState } from 'preact/hooks';
import { plural, text } from '../../locales/datasets';
import { bytes, dayText } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { focusOnce } from '../../ui/focus';
import { Fingerprints } from './Fingerprints';

interface Props {
  readonly meeting: FirstMeeting;
  /** Names of what is followed already. */
  readonly names: readonly string[];
  readonly onAgree: (name: string, compared: boolean) => void;
  readonly onLeave: () => void;
}

/** What a library takes more than its packed files, about. */
const UNPACKED = 5;

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** What stands at an address, for a person to judge before anything is kept of it. */
export function Meeting({ meeting, names, onAgree, onLeave }: Props) {
  const { told, url, reports, others, version, created, fingerprints, pinned, known } = meeting;
  const [name, setName] = useState('');
  const [compared, setCompared] = useState(pinned);
  const alike = names.some((one) => plain(one) === plain(name));
  const facts = [
    ['meeting.host', new URL(url).host],
    ['meeting.calls', `“${told.title}”`],
    ['meeting.publisher', told.publisher],
    ['meeting.contact', told.contact],
    ['meeting.licence', told.licence],
    ['meeting.languages', told.languages.join(', ')],
  ] as const;
  return (
    <section class="meeting">
      <h2 tabIndex={-1} ref={focusOnce}>
        {text('meeting.title')}
      </h2>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{text(label)}</dt>
              <dd>
                <Bidi>{value}</Bidi>
              </dd>
            </div>
          ))}
        <div>
          <dt>{text('meeting.holds')}</dt>
          <dd>
            {plural('meeting.reports', reports)}
            {others > 0 && `, ${plural('meeting.others', others)}`},{' '}
            {text('meeting.version', { version, day: dayText(created) })}.{' '}
            {text('meeting.load', {
              bytes: bytes(meeting.bytes),
              room: bytes(meeting.bytes * UNPACKED),
            })}
          </dd>
        </div>
        <div>
          <dt>{text('meeting.fingerprint')}</dt>
          <dd>
            <Fingerprints all={fingerprints} />
          </dd>
        </div>
      </dl>
      <p>{text(pinned ? 'meeting.pinned' : 'meeting.compare')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAgree(name.trim(), compared);
        }}
      >
        {!pinned &&
          ([true, false] as const).map((value) => (
            <label class="check" key={String(value)}>
              <input
                type="radio"
                name="compared"
                checked={compared === value}
                onChange={() => setCompared(value)}
              />
              {text(value ? 'meeting.compared' : 'meeting.notCompared')}
            </label>
          ))}
        <label>
          {text('meeting.name')}
          <input
            type="text"
            required
            pattern=".*\S.*"
            maxLength={100}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        {alike && <p role="alert">{text('meeting.alike')}</p>}
        {known && <p role="alert">{text('meeting.known')}</p>}
        <div class="acts">
          <button type="submit" class="strong" disabled={alike || known}>
            {text('meeting.agree')}
          </button>
          <button type="button" onClick={onLeave}>
            {text('meeting.leave')}
          </button>
        </div>
      </form>
    </section>
  );
}
