import { failed, type Result } from '@/lib/core/model/problem';
import { ask } from '../remote';
import type { AreaName } from './area';

/** Calls of an area as a page makes them: each takes at most one argument and answers with a result, whatever happens. */
export const asked =
  (area: AreaName) =>
  <T>(name: string, argument: unknown = null): Promise<Result<T>> =>
    ask(`${area}.${name}`, argument, failed<T>('internal'));
