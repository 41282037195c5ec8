import type { NetworkRequest } from '@/lib/core/model/network';
import type { Result } from '@/lib/core/model/problem';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { momentText } from '../../locales/moments';
import { number, plural, text } from '../../locales/settings';
import { Bidi } from '../../ui/Bidi';

/** Requests drawn at once. */
const MOST = 20;

function answerText({ status, took }: NetworkRequest): string {
  if (took === null) return text('requests.pending');
  return status === null
    ? text('requests.unanswered')
    : text('requests.answered', { status, took: number(took) });
}

/** Everything that the extension itself asked of the network, newest first. */
export function Requests({ desk }: { readonly desk: Pick<DeskApi, 'requests' | 'clearRequests'> }) {
  const [log, setLog] = useState<Result<readonly NetworkRequest[]> | null>(null);
  const [all, showAll] = useState(false);
  const load = useCallback(() => void desk.requests().then(setLog), [desk]);
  useEffect(load, [load]);
  if (log === null) return null;
  if (!log.ok) return <p role="alert">{text('requests.failed')}</p>;
  const requests = log.value;
  const shown = all ? requests : requests.slice(0, MOST);
  return (
    <div class="requests">
      <h3>{text('requests.title')}</h3>
      <p role="status">
        {requests.length === 0 ? text('requests.none') : plural('requests.count', requests.length)}{' '}
        {requests.length > 0 && (
          <button type="button" onClick={() => void desk.clearRequests().then(load)}>
            {text('requests.clear')}
          </button>
        )}
      </p>
      {requests.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('requests.when')}</th>
              <th scope="col">{text('requests.for')}</th>
              <th scope="col">{text('requests.address')}</th>
              <th scope="col">{text('requests.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, i) => (
              <tr key={`${one.at} ${i}`}>
                <td>{momentText({ value: one.at, precision: 'minute' })}</td>
                <td>{text(`requests.reason.${one.reason}`)}</td>
                <td>
                  <Bidi>{one.url}</Bidi>
                </td>
                <td>{answerText(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < requests.length && (
        <button type="button" onClick={() => showAll(true)}>
          {text('requests.more', { count: requests.length - shown.length })}
        </button>
      )}
    </div>
  );
}
