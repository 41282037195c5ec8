import { forgetTabs } from '@/lib/browser/session';
import { wantsStarter, wantStarter } from '@/lib/browser/sentinel';
import { done, type Result } from '@/lib/core/model/problem';
import { attempt } from '@/lib/store/attempt';
import type { Store } from '@/lib/store/open';
import { wakeAreas } from './areas';
import { chores } from './chores';
import { ensureStarter, STARTER } from './starter';

/**
 * Empties the library and forgets what is known of tabs; `undoErase` takes it back until `finishErase`. The starter
 * dataset does not come back by itself. Answers how many reports were erased.
 */
export async function eraseLibrary(store: Store): Promise<Result<number>> {
  const erased = await attempt(async () => (await chores()).setAside(store));
  if (!erased.ok) return erased;
  await wantStarter(false);
  await forgetTabs();
  return erased;
}

/** Takes back what was erased last; answers whether there was anything to take back. */
export async function undoErase(store: Store): Promise<Result<boolean>> {
  const back = await attempt(async () => (await chores()).takeBack(store));
  if (back.ok && back.value) {
    await wantStarter(true);
    await wakeAreas({ store });
  }
  return back;
}

/** Lets go of what was erased for good. */
export const finishErase = (store: Store): Promise<Result<boolean>> =>
  attempt(async () => (await chores()).dropAside(store));

/** Removes a dataset with its reports; the starter dataset does not come back by itself then. */
export async function dropDataset(store: Store, id: string): Promise<Result<null>> {
  const removed = await attempt(async () => (await chores()).removeDataset(store, id));
  if (!removed.ok) return removed;
  if (id === STARTER.id) await wantStarter(false);
  await forgetTabs();
  return done(null);
}

/** Loads the starter dataset because a person asks for it. */
export async function askForStarter(store: Store): Promise<Result<null>> {
  if (!(await wantsStarter())) await wantStarter(true);
  const loaded = await ensureStarter(store);
  await forgetTabs();
  return loaded.ok ? done(null) : loaded;
}
