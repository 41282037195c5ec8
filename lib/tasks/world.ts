import { openStore } from '@/lib/store/open';
import type { World } from './areas';
import { findContext } from './find-context';
import { upkeepOf } from './keep-up';
import { isShort } from './losses';
import { ensureStarter } from './starter';

/** How long after the library was opened somebody looks whether it is whole, milliseconds: an answer comes first. */
const LOOK_AFTER = 2_000;

/** What the background works on. */
export function openWorld(): World {
  const look = async (): Promise<void> => {
    if (await isShort(store)) upkeep.mend();
  };
  const store = openStore(undefined, () => {
    // A look that fails is made up for by the next answer.
    setTimeout(() => void look().catch(() => null), LOOK_AFTER);
  });
  const upkeep = upkeepOf(store);
  return {
    store,
    upkeep,
    find: (reading) => findContext(store, reading),
    starter: () => ensureStarter(store),
  };
}
