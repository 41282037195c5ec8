import type { Store } from '@/lib/store/open';
import type { World } from '@/lib/tasks/areas';

/** Nobody tends the library. */
export const UPKEEP: World['upkeep'] = { soon() {}, afterStart() {}, mend() {} };

const NOT_ASKED = (): Promise<never> => Promise.reject(new Error('Not asked.'));

/** What a background works on where nobody looks a story up and nothing is tended. */
export const worldOf = (store: Store): World => ({
  store,
  upkeep: UPKEEP,
  find: NOT_ASKED,
  starter: NOT_ASKED,
});
