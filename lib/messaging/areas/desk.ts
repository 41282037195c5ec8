import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** What a fact-checker works with: boards, notes, searches. */
export interface DeskApi {
  /** Ids of the boards. */
  boards(): Promise<Result<readonly string[]>>;
}

const ask = asked('desk');

export const desk: DeskApi = {
  boards: () => ask('boards'),
};
