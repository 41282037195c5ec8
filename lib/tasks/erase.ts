import { forgetTabs } from '@/lib/browser/session';
import { wantsStarter, wantStarter } from '@/lib/browser/sentinel';
import { done, type Result } from '@/lib/core/model/problem';
import { attempt } from '@/lib/store/attempt';
import { dataset } from '@/lib/store/datasets';
import type { Store } from '@/lib/store/open';
import type { OwnToo } from '@/lib/store/remove';
import { wakeAreas } from './areas';
import { chores } from './chores';
import { ensureStarter, STARTER } from './starter';

/** Does what the starter dataset shall not come back after; noted first, so that a death in between does not bring it back. */
async function withoutStarter<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const wanted = await wantsStarter();
  await wantStarter(false);
  const came = await work();
  if (!came.ok) await wantStarter(wanted);
  return came;
}

/**
 * Empties the library and forgets what is known of tabs; `undoErase` takes it back until `finishErase`. The starter
 * dataset does not come back by itself. Answers how many reports were erased.
 */
export async function eraseLibrary(store: Store): Promise<Result<number>> {
  const erased = await withoutStarter(() => attempt(async () => (await chores()).setAside(store)));
  if (!erased.ok) return erased;
  await forgetTabs();
  // What would ring in vain; should that fail, it rings once and finds nothing to do.
  await wakeAreas({ store }).catch(() => null);
  return erased;
}

/** Takes back what was erased last; answers whether there was anything to take back. */
export async function undoErase(store: Store): Promise<Result<boolean>> {
  const back = await attempt(async () => {
    const taken = await (await chores()).takeBack(store);
    if (taken) await wantStarter((await dataset(store, STARTER.id)) !== null);
    return taken;
  });
  if (back.ok && back.value) await wakeAreas({ store });
  return back;
}

/** Lets go of what was erased for good. */
export const finishErase = (store: Store): Promise<Result<boolean>> =>
  attempt(async () => (await chores()).dropAside(store));

/** Removes a dataset with its reports (see `removeDataset`); the starter dataset does not come back by itself then. */
export async function dropDataset(store: Store, id: string, own?: OwnToo): Promise<Result<null>> {
  const remove = (): Promise<Result<unknown>> =>
    attempt(async () => (await chores()).removeDataset(store, id, own));
  const removed = await (id === STARTER.id ? withoutStarter(remove) : remove());
  if (!removed.ok) return removed;
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
