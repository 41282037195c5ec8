import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** Feeds that a person follows. */
export interface FeedsApi {
  /** Addresses of the feeds that are followed. */
  list(): Promise<Result<readonly string[]>>;
}

const ask = asked('feeds');

export const feeds: FeedsApi = {
  list: () => ask('list'),
};
