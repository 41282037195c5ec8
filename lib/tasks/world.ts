import { openStore } from '@/lib/store/open';
import type { World } from './areas';
import { findContext } from './find-context';
import { upkeepOf } from './keep-up';
import { ensureStarter } from './starter';

/** What the background works on. */
export function openWorld(): World {
  const store = openStore();
  return {
    store,
    upkeep: upkeepOf(store),
    find: (reading) => findContext(store, reading),
    starter: () => ensureStarter(store),
  };
}
