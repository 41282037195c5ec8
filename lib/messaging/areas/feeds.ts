import type { Feed, PollState } from '@/lib/core/model/feed';
import { failed, type Result } from '@/lib/core/model/problem';
import { requestHosts } from '../extension';
import { asked } from './asked';

/** A feed to be followed. */
export interface Followable {
  readonly url: string;
  readonly title: string;
}

/** Feeds that a person follows. */
export interface FeedsApi {
  list(): Promise<Result<readonly Feed[]>>;
  /**
   * Follows feeds, and asks them once. Must be called from within a click: the browser asks the person for their hosts.
   * `not-allowed` when they say no. Answers how many are new.
   */
  follow(feeds: readonly Followable[]): Promise<Result<number>>;
  /** Follows one no longer; what it brought stays. */
  drop(url: string): Promise<Result<null>>;
  pause(wanted: { readonly url: string; readonly paused: boolean }): Promise<Result<null>>;
  /** Asks feeds now; null: all that are not paused. */
  poll(urls: readonly string[] | null): Promise<Result<null>>;
  /** The feeds that an OPML file names, and how many of its lines name none. */
  readOpml(
    written: string,
  ): Promise<Result<{ readonly feeds: readonly Followable[]; readonly refused: number }>>;
  /** The feeds that are followed, as OPML. */
  writeOpml(): Promise<Result<string>>;
  /** How the poll that was asked for stands. */
  state(): Promise<Result<PollState>>;
  stop(): Promise<Result<null>>;
}

const ask = asked('feeds');

export const feeds: FeedsApi = {
  list: () => ask('list'),
  async follow(wanted) {
    const allowed = await requestHosts(wanted.map(({ url }) => url));
    return allowed ? ask('follow', wanted) : failed('not-allowed');
  },
  drop: (url) => ask('drop', url),
  pause: (wanted) => ask('pause', wanted),
  poll: (urls) => ask('poll', urls),
  readOpml: (written) => ask('readOpml', written),
  writeOpml: () => ask('writeOpml'),
  state: () => ask('state'),
  stop: () => ask('stop'),
};
