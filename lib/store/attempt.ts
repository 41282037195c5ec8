import { done, failed, type Result } from '@/lib/core/model/problem';

/** Runs storage work and turns its failure into a problem: `store-full` or `store-unavailable`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await work());
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return failed(full ? 'store-full' : 'store-unavailable');
  }
}
