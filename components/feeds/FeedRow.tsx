import type { Feed } from '@/lib/core/model/feed';
import { plural, text } from '../locales/feeds';
import { clockText } from '../locales/moments';
import { number, shortDay } from '../locales/text';
import { Bidi } from '../ui/Bidi';

interface Props {
  readonly feed: Feed;
  readonly busy: boolean;
  readonly onAsk: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onDrop: () => void;
  /** From within the click. */
  readonly onAllow: () => void;
}

/** How a feed fares, in words. */
function health({ paused, tried, succeeded, due }: Feed): string {
  const last = succeeded
    ? text('feeds.well', { when: clockText(succeeded) })
    : text(tried ? 'feeds.never' : 'feeds.waiting');
  if (paused) return `${text('feeds.paused')} · ${last}`;
  return tried ? `${last} · ${text('feeds.next', { when: clockText(due) })}` : last;
}

/** A feed that is followed: how it fares, what it brought, and what can be done with it. */
export function FeedRow({ feed, busy, onAsk, onPause, onDrop, onAllow }: Props) {
  const { title, url, failure, failures, status, kept, today, refused, more = 0, paused } = feed;
  return (
    <li class={failure ? 'feed failing' : 'feed'}>
      <div>
        <h2>
          <Bidi>{title}</Bidi>
        </h2>
        <p class="soft small address">{url}</p>
        <p class="small">{health(feed)}</p>
        <p class="small">
          {plural('feeds.kept', kept)}
          {today &&
            ` · ${text('feeds.keptToday', { count: number(today.kept), day: shortDay(today.day) })}`}
        </p>
        {failure && (
          <p class="small warn">
            {text(`feeds.failure.${failure}`, { status: status ?? '' })}{' '}
            {plural('feeds.failures', failures)}
          </p>
        )}
        {refused > 0 && <p class="small soft">{plural('feeds.refused', refused)}</p>}
        {more > 0 && <p class="small soft">{plural('feeds.more', more)}</p>}
      </div>
      <div class="toolbar">
        {failure === 'no-permission' && (
          <button type="button" onClick={onAllow}>
            {text('feeds.allow')}
          </button>
        )}
        <button
          type="button"
          disabled={busy || paused}
          aria-label={text('feeds.pollNamed', { name: title })}
          onClick={onAsk}
        >
          {text('feeds.poll')}
        </button>
        <button
          type="button"
          aria-label={text(paused ? 'feeds.resumeNamed' : 'feeds.pauseNamed', { name: title })}
          onClick={() => onPause(!paused)}
        >
          {text(paused ? 'feeds.resume' : 'feeds.pause')}
        </button>
        <button
          type="button"
          aria-label={text('feeds.dropNamed', { name: title })}
          onClick={onDrop}
        >
          {text('feeds.drop')}
        </button>
      </div>
    </li>
  );
}
