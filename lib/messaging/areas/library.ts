import type { KeepingRule, KeptToday, LibraryShare } from '@/lib/core/model/keeping';
import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** What the library keeps, and of whom it is. */
export interface LibraryApi {
  keeping(): Promise<Result<KeepingRule>>;
  /** Keeps to a rule from now on; answers how many reports went at once. */
  setKeeping(rule: KeepingRule): Promise<Result<number>>;
  /** Reports that pages and feeds brought since a moment, UTC ISO 8601. */
  keptSince(at: string): Promise<Result<KeptToday>>;
  /** What is of pages and of each feed: a report that several brought belongs to the first. */
  shares(): Promise<Result<readonly LibraryShare[]>>;
}

const ask = asked('library');

export const library: LibraryApi = {
  keeping: () => ask('keeping'),
  setKeeping: (rule) => ask('setKeeping', rule),
  keptSince: (at) => ask('keptSince', at),
  shares: () => ask('shares'),
};
