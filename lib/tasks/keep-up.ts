import type { Store } from '@/lib/store/open';
import { chores } from './chores';

/** How long the library is left alone after it was used, in milliseconds: nobody should wait for its upkeep. */
const QUIET = 2_000;

/** Upkeep of the library, a step at a time while nobody needs it. */
export interface Upkeep {
  /** Does what there is to do, once it has been quiet for a while. */
  soon(): void;
  /** Puts in order what a death left, then does what there is to do. For the start of the browser. */
  afterStart(): void;
  /** Looks for what is damaged and mends it, then does what there is to do. */
  mend(): void;
}

const nothing = (): Promise<unknown> => Promise.resolve();

/** Upkeep of a store. A failed step is tried again at the next occasion: nothing is lost by waiting. */
export function upkeepOf(store: Store): Upkeep {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = nothing;

  async function run(): Promise<void> {
    const begin = first;
    first = nothing;
    try {
      await begin();
      if (await (await chores()).tend(store)) plan();
    } catch {
      // The storage is unavailable or full; whoever uses it next is told.
    }
  }

  function plan(quiet = 0): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  }

  const before = (work: () => Promise<unknown>): void => {
    const earlier = first;
    first = async () => {
      await earlier();
      await work();
    };
    plan(QUIET);
  };

  return {
    soon: () => plan(QUIET),
    afterStart: () => before(async () => (await chores()).sweep(store)),
    mend: () => before(async () => (await chores()).mend(store)),
  };
}
