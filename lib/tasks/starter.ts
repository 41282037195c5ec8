import { wantsStarter } from '@/lib/browser/sentinel';
import { done, type Result } from '@/lib/core/model/problem';
import { attempt } from '@/lib/store/attempt';
import { dataset } from '@/lib/store/datasets';
import type { Store } from '@/lib/store/open';
import { chores } from './chores';

/** The dataset that ships with the extension. */
export const STARTER = { id: 'kazakhstan-2022', path: '/starter/kazakhstan-2022.json' };

let running: Promise<Result<{ damaged: boolean }>> | null = null;

async function ensure(store: Store): Promise<Result<{ damaged: boolean }>> {
  const known = await attempt(() => dataset(store, STARTER.id));
  if (!known.ok) return known;
  if (known.value?.state === 'ready') return done({ damaged: false });
  if (known.value === null && !(await wantsStarter())) return done({ damaged: false });
  return (await chores()).loadStarter(store);
}

/** Loads the starter dataset unless it is complete; one run at a time. `damaged`: it had been complete and was gone. */
export function ensureStarter(store: Store): Promise<Result<{ damaged: boolean }>> {
  running ??= ensure(store).finally(() => {
    running = null;
  });
  return running;
}
