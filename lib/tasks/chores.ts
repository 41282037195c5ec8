import { offer, offered } from '@/lib/browser/on-demand';
import type { Result } from '@/lib/core/model/problem';
import type { Store } from '@/lib/store/open';
import type { OwnToo } from '@/lib/store/remove';

/**
 * Work on the library that no answer waits for. A script of its own (`chores.js`), run when there is some: the
 * background that answers a page stays small and quick to start.
 */
export interface Chores {
  /** See `tend`. */
  tend(store: Store): Promise<boolean>;
  /** Puts in order what a death left. */
  sweep(store: Store): Promise<unknown>;
  /** See `mend`. */
  mend(store: Store): Promise<unknown>;
  /** See `setAside`. */
  setAside(store: Store): Promise<number>;
  /** See `takeBack`. */
  takeBack(store: Store): Promise<boolean>;
  /** See `dropAside`. */
  dropAside(store: Store): Promise<boolean>;
  /** See `removeDataset`. */
  removeDataset(store: Store, id: string, own?: OwnToo): Promise<void>;
  /** Loads the starter dataset; `damaged`: it had been complete and was gone. */
  loadStarter(store: Store): Promise<Result<{ damaged: boolean }>>;
}

/** Where the script stands in the extension. */
const CHORES_PATH = '/chores.js';
const NAME = 'secondSourceChores';

const isChores = (value: unknown): value is Chores =>
  typeof value === 'object' && value !== null && 'tend' in value;

/** Leaves the chores where `chores` finds them; the script's only statement. */
export const offerChores = (all: Chores): void => offer(NAME, all);

/** The chores, brought at the first call. Rejects where the browser does not run the script. */
export async function chores(): Promise<Chores> {
  const brought = await offered(NAME, CHORES_PATH, isChores);
  if (!brought) throw new Error('The script of the chores did not run.');
  return brought;
}
