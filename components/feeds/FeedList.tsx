import type { Feed } from '@/lib/core/model/feed';
import { useState } from 'preact/hooks';
import { text } from '../locales/feeds';
import { number } from '../locales/text';
import type { FeedsState } from '../state/use-feeds';
import { FeedRow } from './FeedRow';

/** Failing ones first, then by name. */
const inOrder = (feeds: readonly Feed[]): Feed[] =>
  feeds.toSorted(
    (a, b) =>
      Number(b.failure !== null) - Number(a.failure !== null) || a.title.localeCompare(b.title),
  );

/** The feeds that are followed. */
export function FeedList({ state }: { readonly state: FeedsState }) {
  const [dropped, setDropped] = useState<Feed | null>(null);
  const { feeds, poll, ask, stop, pause, drop, follow } = state;
  if (feeds === null) return <p role="status">{text('loading')}</p>;
  if (feeds === 'failed') return <p role="alert">{text('problem.store-unavailable')}</p>;
  const back = async (feed: Feed): Promise<void> => {
    await follow([feed]);
    setDropped(null);
  };
  return (
    <>
      <div role="status" class="small">
        {dropped && (
          <p>
            {text('feeds.dropped', { name: dropped.title })}{' '}
            <button type="button" onClick={() => void back(dropped)}>
              {text('feeds.undo')}
            </button>
          </p>
        )}
        {poll.running && poll.of > 0 && (
          <p class="looking">
            <progress max={poll.of} value={poll.done} aria-label={text('feeds.pollAll')} />
            {text('feeds.polling', { done: number(poll.done), of: number(poll.of) })}
            <button type="button" onClick={stop}>
              {text('feeds.stop')}
            </button>
          </p>
        )}
      </div>
      {feeds.length === 0 ? (
        <div class="centre">
          <h2>{text('feeds.none.title')}</h2>
          <p class="soft">{text('feeds.none.text')}</p>
        </div>
      ) : (
        <>
          <p>
            <button type="button" disabled={poll.running} onClick={() => ask(null)}>
              {text('feeds.pollAll')}
            </button>
          </p>
          <ul>
            {inOrder(feeds).map((feed) => (
              <FeedRow
                key={feed.url}
                feed={feed}
                busy={poll.running}
                onAsk={() => ask([feed.url])}
                onPause={(paused) => pause(feed.url, paused)}
                onDrop={() => void drop(feed.url).then((gone) => setDropped(gone ? feed : null))}
                onAllow={() => void follow([feed]).then(() => ask([feed.url]))}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
