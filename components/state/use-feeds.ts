import type { Feed, PollState } from '@/lib/core/model/feed';
import type { Followable, FeedsApi } from '@/lib/messaging/areas/feeds';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** Milliseconds between two looks at a poll under way. */
const WAIT = 400;

/** What following came to. */
export type Followed =
  | { readonly kind: 'followed'; readonly count: number }
  | { readonly kind: 'not-allowed' | 'failed' | 'bad-address' };

export interface FeedsState {
  /** Null before they are known; `failed` when the library cannot be opened. */
  readonly feeds: readonly Feed[] | 'failed' | null;
  readonly poll: PollState;
  /** Must be called from within a click. */
  readonly follow: (wanted: readonly Followable[]) => Promise<Followed>;
  readonly drop: (url: string) => Promise<boolean>;
  readonly pause: (url: string, paused: boolean) => void;
  readonly ask: (urls: readonly string[] | null) => void;
  readonly stop: () => void;
}

const REST: PollState = { done: 0, of: 0, running: false };

/** The feeds that are followed, and how asking them stands. */
export function useFeeds(api: FeedsApi): FeedsState {
  const [feeds, setFeeds] = useState<FeedsState['feeds']>(null);
  const [poll, setPoll] = useState<PollState>(REST);

  const refresh = useCallback(async (): Promise<void> => {
    const [list, state] = await Promise.all([api.list(), api.state()]);
    setFeeds(list.ok ? list.value : 'failed');
    if (state.ok) setPoll(state.value);
  }, [api]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    if (!poll.running) return () => null;
    const timer = setTimeout(() => void refresh(), WAIT);
    return () => clearTimeout(timer);
  }, [poll, refresh]);

  const under = (): void => setPoll({ done: 0, of: 0, running: true });
  return {
    feeds,
    poll,
    async follow(wanted) {
      const answer = await api.follow(wanted);
      if (answer.ok) {
        under();
        await refresh();
        return { kind: 'followed', count: answer.value };
      }
      const { code } = answer.problem;
      if (code === 'not-allowed') return { kind: 'not-allowed' };
      return {
        kind: code === 'store-full' || code === 'store-unavailable' ? 'failed' : 'bad-address',
      };
    },
    async drop(url) {
      const { ok } = await api.drop(url);
      await refresh();
      return ok;
    },
    pause: (url, paused) => void api.pause({ url, paused }).then(refresh),
    ask: (urls) => {
      under();
      void api.poll(urls).then(refresh);
    },
    stop: () => void api.stop().then(refresh),
  };
}
