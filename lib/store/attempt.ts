import { done, failed, type ProblemCode, type Result } from '@/lib/core/model/problem';

/** What Chromium says of a full disk where it does not call it that, and beyond what a store of files says. */
const NO_ROOM = /NO_SPACE|disk (?:is )?full|failed to write blobs/i;

/** Whether storage work failed because there is no room. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'QuotaExceededError' || NO_ROOM.test(error.message));

/** What a failure of storage work is for a person: `store-full` or `store-unavailable`. */
export const troubleOf = (error: unknown): ProblemCode =>
  isFull(error) ? 'store-full' : 'store-unavailable';

/** Runs storage work and turns its failure into a problem, see `troubleOf`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await work());
  } catch (error) {
    return failed(troubleOf(error));
  }
}
